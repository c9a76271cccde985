import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'

interface ComboboxOptions {
  /** The text field, rendered by another component. */
  field: RefObject<HTMLInputElement | null>
  /** How many options the list shows. */
  count: number
  onChoose: (index: number) => void
}

/**
 * Connects a list of options to a text field. The arrow keys walk through the options while the focus stays in the field, Enter
 * chooses and Escape closes. See https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete with manual selection).
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
    // The popup may contain other focusable elements than options.
    const stays = relatedTarget instanceof Node && popup.current?.contains(relatedTarget)
    if (!stays && relatedTarget !== field.current) setOpen(false)
  })
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && count > 0) {
      // The arrow keys cycle through all options and the field itself.
      setActive(shown ? ((current + 1 + step + count + 1) % (count + 1)) - 1 : 0)
      setOpen(true)
    } else if (event.key === 'Enter') {
      setOpen(false)
      // If no option is active, Enter submits the form.
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
    // Enter of an input method submits the form without a key press that says so.
    element?.form?.addEventListener('submit', () => setOpen(false), { signal })
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
    /** Ref for the box around the whole popup, which is always rendered. */
    popup,
    /** The id for the element with the role `listbox`. */
    listId: id,
    /** The ids for the elements with the role `option`; the `current` one is selected. */
    optionId: (index: number) => `${id}-${index}`,
    current,
    choose: (index: number) => {
      setOpen(false)
      onChoose(index)
    },
  }
}
