import { useEffect, useRef } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { goodsMessages } from './goods.messages.ts'
import { useGoodsFilter } from './use-goods-filter.ts'

/** Typing rests for so long (ms) before the list follows. */
const TYPING_REST_MS = 250

/** Search in the URL: the field keeps its own text while it is typed in, so that typing never waits for the list. */
export function GoodsSearch() {
  const t = useMessages(goodsMessages)
  const [{ q = '' }, changeFilter] = useGoodsFilter()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Back and "clear all filters" change the URL from outside; what is being typed is not touched.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = q
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = () => {
    clearTimeout(timer.current)
    const text = input.current?.value.trim() ?? ''
    if (text !== q) changeFilter({ q: text || undefined }, { replace: q !== '' })
  }
  const searchSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(search, TYPING_REST_MS)
  }
  return (
    <form
      role="search"
      className="min-w-0 grow"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={60}
        aria-label={t.search}
        placeholder={t.searchHint}
        autoComplete="off"
        enterKeyHint="search"
        onInput={(event) => {
          // A Korean syllable in the making is not yet what is looked for.
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) searchSoon()
        }}
        onCompositionEnd={searchSoon}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-4 text-base placeholder:text-ink-soft"
      />
    </form>
  )
}
