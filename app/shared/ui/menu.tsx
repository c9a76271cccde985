import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'

interface MenuItem {
  label: string
  /** The link's target; without it the item is a button. */
  href?: string
  onSelect?: () => void
}

interface MenuProps {
  /** The menu's accessible name. */
  label: string
  items: readonly MenuItem[]
  /** The button that opened the menu. It gets the focus back, and a click on it does not count as outside. */
  anchor: HTMLElement | null
  onClose: () => void
}

/**
 * The menu of a menu button. Both must be inside one positioned box, and the button needs
 * `aria-haspopup="menu"` and `aria-expanded`. Arrows, Home, End and first letters move the focus; Esc and Tab close the menu.
 * See https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/.
 */
export function Menu({ label, items, anchor, onClose }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const close = useEffectEvent(onClose)
  const itemsOf = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

  useEffect(() => {
    itemsOf()[0]?.focus()
    const onPointerDown = ({ target }: PointerEvent) => {
      const inside = target instanceof Node && (list.current?.contains(target) || anchor?.contains(target))
      if (!inside) close()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [anchor])

  const closeAndReturn = () => {
    anchor?.focus()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = itemsOf()
    const at = all.findIndex((item) => item === document.activeElement)
    const to = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all.at(at - 1),
      Home: all[0],
      End: all.at(-1),
    }[event.key]
    if (to) to.focus()
    else if (event.key === 'Escape') closeAndReturn()
    // Focus the button first, so that Tab continues from there.
    else if (event.key === 'Tab') return closeAndReturn()
    else if (event.key.length === 1 && event.key !== ' ') {
      const typed = event.key.toLocaleLowerCase()
      const after = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      after.find((item) => item.textContent?.toLocaleLowerCase().startsWith(typed))?.focus()
      return
    } else return
    event.preventDefault()
  }

  const itemClass =
    'flex min-h-11 w-full items-center rounded-md px-3 text-start text-sm font-semibold hover:bg-sunken focus-visible:-outline-offset-2'
  return (
    <ul
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classNames(
        'absolute end-0 top-full z-30 mt-1 w-max min-w-44 rounded-md border border-line bg-surface p-1 shadow-floating',
        'transition-[translate,opacity] starting:[translate:0_-0.25rem] starting:opacity-0',
      )}
    >
      {items.map(({ label: text, href, onSelect }) => {
        const select = () => {
          onClose()
          onSelect?.()
        }
        return (
          <li key={text} role="none">
            {href === undefined ? (
              <button type="button" role="menuitem" tabIndex={-1} onClick={select} className={itemClass}>
                {text}
              </button>
            ) : (
              <Link href={href} role="menuitem" tabIndex={-1} onClick={select} className={itemClass}>
                {text}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
