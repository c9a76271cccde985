import { type RefObject, useEffect, useState } from 'react'

/** The trimmed text of an uncontrolled field that another component renders. */
export function useFieldText(field: RefObject<HTMLInputElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const element = field.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const read = () => setText(element.value.trim())
    // Ignore a Korean syllable until its composition is finished.
    const readTyped = (event: Event) => {
      if (!(event instanceof InputEvent && event.isComposing)) read()
    }
    element.addEventListener('input', readTyped, { signal })
    // Scripts can set the value without an input event, so read it again on focus and on key presses.
    for (const event of ['compositionend', 'focus', 'keydown']) element.addEventListener(event, read, { signal })
    read()
    return () => listening.abort()
  }, [field])
  return text
}
