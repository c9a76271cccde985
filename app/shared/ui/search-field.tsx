import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

/** Typing rests for so long (ms) before the search follows. */
const TYPING_REST_MS = 250

interface SearchFieldProps {
  label: string
  hint: string
  /** What is searched for now; it may change from outside. */
  value: string
  onSearch: (text: string) => void
  /** The input, for who stands beside it. */
  field?: RefObject<HTMLInputElement | null>
  onFocus?: () => void
  /** What belongs to the field and stands below it, such as suggestions. */
  children?: ReactNode
}

/** Searches as one types: the field keeps its own text, so that typing never waits for what is found. */
export function SearchField({ label, hint, value, onSearch, field, onFocus, children }: SearchFieldProps) {
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Back and a cleared filter change it from outside; what is being typed is not touched.
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
          // A Korean syllable in the making is not yet what is looked for.
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) searchSoon()
        }}
        onCompositionEnd={searchSoon}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-4 text-base placeholder:text-ink-soft"
      />
      {children}
    </form>
  )
}
