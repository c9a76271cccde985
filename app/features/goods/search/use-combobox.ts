import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'

interface ComboboxOptions {
  /** The text field, which is another component's. */
  field: RefObject<HTMLInputElement | null>
  /** How many options the list shows. */
  count: number
  onChoose: (index: number) => void
}

/**
 * Makes a list of options belong to a text field: arrows walk through it while the focus stays in the field, Enter chooses, Esc
 * closes. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete with manual selection).
 */
export function useCombobox({ field, count, onChoose }: ComboboxOptions) {
  const id = useId()
  const popup = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(true)
  const [active, setActive] = useState(-1)
  const shown = open && count > 0
  const current = shown && active < count ? active : -1

  const begin = useEffectEvent(() => {
    setOpen(true)
    setActive(-1)
  })
  const leave = useEffectEvent(({ relatedTarget }: Pick<FocusEvent, 'relatedTarget'>) => {
    // Other things than options may stand in the popup, and be gone to.
    const stays = relatedTarget instanceof Node && popup.current?.contains(relatedTarget)
    if (!stays && relatedTarget !== field.current) setOpen(false)
  })
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && count > 0) {
      // Beside the options the field itself has a place in the round.
      setActive(shown ? ((current + 1 + step + count + 1) % (count + 1)) - 1 : 0)
      setOpen(true)
    } else if (event.key === 'Enter') {
      setOpen(false)
      // Without an option the form is sent.
      if (current < 0) return
      onChoose(current)
    } else if (event.key === 'Escape' && shown) setOpen(false)
    else return
    event.preventDefault()
  })

  useEffect(() => {
    const element = field.current
    const listening = new AbortController()
    const { signal } = listening
    for (const event of ['focus', 'input']) element?.addEventListener(event, () => begin(), { signal })
    element?.addEventListener('blur', (event) => leave(event), { signal })
    popup.current?.addEventListener('focusout', (event) => leave(event), { signal })
    element?.addEventListener('keydown', (event) => onKeyDown(event), { signal })
    return () => listening.abort()
  }, [field])

  useEffect(() => {
    const element = field.current
    element?.setAttribute('role', 'combobox')
    element?.setAttribute('aria-autocomplete', 'list')
    element?.setAttribute('aria-expanded', String(shown))
    if (shown) element?.setAttribute('aria-controls', id)
    else element?.removeAttribute('aria-controls')
    if (current >= 0) element?.setAttribute('aria-activedescendant', `${id}-${current}`)
    else element?.removeAttribute('aria-activedescendant')
  }, [field, id, shown, current])

  return {
    shown,
    /** For the box around all that belongs to the field; always there. */
    popup,
    /** For the element of role `listbox`. */
    listId: id,
    /** For the elements of role `option`, of which the `current` one is selected. */
    optionId: (index: number) => `${id}-${index}`,
    current,
    choose: (index: number) => {
      setOpen(false)
      onChoose(index)
    },
  }
}
