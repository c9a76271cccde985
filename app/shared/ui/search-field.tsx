import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

/** How long typing must pause (ms) before the search starts. */
const TYPING_REST_MS = 250

interface SearchFieldProps {
  label: string
  hint: string
  /** The current search; it may change from outside. */
  value: string
  onSearch: (text: string) => void
  /** A ref to the input, for components beside it. */
  field?: RefObject<HTMLInputElement | null>
  onFocus?: () => void
  /** Content below the input, such as suggestions. */
  children?: ReactNode
}

/** A search field that searches while typing. It keeps its own text, so typing never waits for the results. */
export function SearchField({ label, hint, value, onSearch, field, onFocus, children }: SearchFieldProps) {
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Back and clearing a filter change the search from outside. Don't overwrite what is being typed.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value
  }, [input, value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = () => {
    clearTimeout(timer.current)
    const text = input.current?.value.trim() ?? ''
    if (text !== value) onSearch(text)
  }
  const searchSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(search, TYPING_REST_MS)
  }
  return (
    <form
      role="search"
      className="relative min-w-0 grow basis-40"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={value}
        maxLength={60}
        aria-label={label}
        placeholder={hint}
        autoComplete="off"
        enterKeyHint="search"
        onFocus={onFocus}
        onInput={(event) => {
          // A Korean syllable that is still being composed is not searched for yet.
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) searchSoon()
        }}
        onCompositionEnd={searchSoon}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-4 text-base placeholder:text-ink-soft"
      />
      {children}
    </form>
  )
}
