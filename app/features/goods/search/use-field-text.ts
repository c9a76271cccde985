import { type RefObject, useEffect, useState } from 'react'

/** How long typing must pause (ms) before the text is given on. */
const TYPING_REST_MS = 100

/**
 * The trimmed text that an uncontrolled field shows which another component renders. Text that an input method is still composing
 * counts: keyboards of Android compose whole words without ever finishing them.
 */
export function useFieldText(field: RefObject<HTMLInputElement | null>): string {
  const [text, setText] = useState('')
  useEffect(() => {
    const element = field.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(timer)
      setText(element.value.trim())
    }
    const readSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, TYPING_REST_MS)
    }
    for (const event of ['input', 'compositionend']) element.addEventListener(event, readSoon, { signal })
    // Scripts can set the value without an input event, so read it again on focus and on key presses.
    for (const event of ['focus', 'keydown']) element.addEventListener(event, read, { signal })
    read()
    return () => {
      listening.abort()
      clearTimeout(timer)
    }
  }, [field])
  return text
}
