import { type RefObject, useEffect, useState } from 'react'

/** The trimmed text of a field that is another component's, and that its forms may be sent with. */
export function useFieldText(field: RefObject<HTMLInputElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const element = field.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const read = () => setText(element.value.trim())
    // A Korean syllable in the making is not yet what is looked for.
    const readTyped = (event: Event) => {
      if (!(event instanceof InputEvent && event.isComposing)) read()
    }
    element.addEventListener('input', readTyped, { signal })
    // What was put in by script is seen when the field is gone to, or walked in.
    for (const event of ['compositionend', 'focus', 'keydown']) element.addEventListener(event, read, { signal })
    read()
    return () => listening.abort()
  }, [field])
  return text
}
