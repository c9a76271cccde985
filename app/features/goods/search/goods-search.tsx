import { Suspense, useRef, useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { SearchField } from '#app/shared/ui/search-field.tsx'
import { goodsMessages } from '../goods.messages.ts'
import { useGoodsFilter } from '../list/use-goods-filter.ts'

const SearchSuggestions = lazyExtra(() => import('./search-suggestions.tsx'), 'SearchSuggestions')

/** A search field that writes to the URL. Its suggestions are loaded when the field first gets the focus. */
export function GoodsSearch() {
  const t = useMessages(goodsMessages)
  const [{ q = '' }, changeFilter] = useGoodsFilter()
  const field = useRef<HTMLInputElement>(null)
  const [used, setUsed] = useState(false)
  const search = (text: string) => changeFilter({ q: text || undefined }, { replace: q !== '' })
  const searchFor = (text: string) => {
    if (field.current) field.current.value = text
    search(text)
  }
  return (
    <SearchField
      label={t.search}
      hint={t.searchHint}
      value={q}
      onSearch={search}
      field={field}
      onFocus={() => setUsed(true)}
    >
      <Suspense>{used && <SearchSuggestions field={field} onSearch={searchFor} />}</Suspense>
    </SearchField>
  )
}
