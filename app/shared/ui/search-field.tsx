import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useLatest } from '../realtime/react/use-latest.ts'

/** How long typing must pause (ms) before the search starts. */
const TYPING_REST_MS = 250

interface SearchFieldProps {
  label: string
  hint: string
  /** The current search; it may change from outside. */
  value: string
  /** Called when typing pauses. It must read the address when it is called, because a link may have been followed meanwhile. */
  onSearch: (text: string) => void
  /** A ref to the input, for components beside it. */
  field?: RefObject<HTMLInputElement | null>
  onFocus?: () => void
  /** Content below the input, such as suggestions. */
  children?: ReactNode
}

/**
 * A search field that searches for what it shows while somebody types. It keeps its own text, so typing never waits for the results.
 * Text that an input method is still composing counts: keyboards of Android compose whole words without ever finishing them.
 */
export function SearchField({ label, hint, value, onSearch, field, onFocus, children }: SearchFieldProps) {
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** What this field has searched for last, or was told from outside. */
  const searched = useRef(value)

  useEffect(() => {
    // Our own search comes back as the value. It must not overwrite what has been typed since.
    if (value === searched.current) return
    // Back, Forward and clearing a filter change the search from outside.
    searched.current = value
    clearTimeout(timer.current)
    write(input.current, value)
  }, [input, value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = useLatest(() => {
    clearTimeout(timer.current)
    const text = input.current?.value.trim() ?? ''
    if (text === value) return
    searched.current = text
    onSearch(text)
  })
  const searchSoon = () => {
    clearTimeout(timer.current)
    const { pathname } = location
    timer.current = setTimeout(() => {
      // The page that was left meanwhile may still be on the screen while the next one loads.
      if (location.pathname === pathname) search()
    }, TYPING_REST_MS)
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
        onInput={searchSoon}
        onCompositionEnd={searchSoon}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-4 text-base placeholder:text-ink-soft"
      />
      {children}
    </form>
  )
}

const write = (field: HTMLInputElement | null, text: string) => field && Object.assign(field, { value: text })
