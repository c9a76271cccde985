import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Goods } from '#app/contract/goods.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { createRecentSearches } from './recent-searches.ts'
import { useCombobox } from './use-combobox.ts'
import { useFieldText } from './use-field-text.ts'

const messages = defineMessages({
  ko: { suggestions: '추천 상품', recent: '최근 검색어', clear: '최근 검색어 지우기' },
  en: { suggestions: 'Suggestions', recent: 'Recent searches', clear: 'Clear recent searches' },
})

interface SearchSuggestionsProps {
  field: RefObject<HTMLInputElement | null>
  /** Writes a text into the field and searches for it. */
  onSearch: (text: string) => void
}

/** The list below the search field: recent searches, or the best matching products once something is typed. */
export function SearchSuggestions({ field, onSearch }: SearchSuggestionsProps) {
  const t = useMessages(messages)
  const [, navigate] = useLocation()
  const [searches] = useState(createRecentSearches)
  const recent = useStoredValue(searches.kept)
  const text = useFieldText(field)
  const typed = text !== ''
  const { data: goods = [] } = useQuery({
    ...goodsQueries.suggestions(text),
    enabled: typed,
    placeholderData: keepPreviousData,
  })
  const { shown, popup, listId, optionId, current, choose } = useCombobox({
    field,
    count: typed ? goods.length : recent.length,
    onChoose: (index) => {
      const [search, one] = [recent[index], goods[index]]
      searches.remember(typed ? text : (search ?? ''))
      if (!typed && search !== undefined) onSearch(search)
      if (typed && one) navigate(pathTo('goods', { goodsId: one.goodsId }))
    },
  })

  useEffect(() => {
    const form = field.current?.form
    const remember = () => searches.remember(field.current?.value.trim() ?? '')
    form?.addEventListener('submit', remember)
    return () => form?.removeEventListener('submit', remember)
  }, [field, searches])

  const choices = typed
    ? goods.map((one) => <Suggestion key={one.goodsId} goods={one} />)
    : recent.map((search) => <span key={search}>{search}</span>)
  return (
    // Pressing an option must not move the focus away from the field, because losing focus closes the list.
    <div
      ref={popup}
      hidden={!shown}
      onPointerDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-10 mt-1 rounded-md max-sm:w-[calc(100vw-2rem)] border border-line bg-surface p-1 shadow-floating"
    >
      {!typed && (
        <div className="flex items-center justify-between ps-3 text-xs text-ink-soft">
          <span aria-hidden="true">{t.recent}</span>
          <button
            type="button"
            onClick={() => searches.kept.set([])}
            className="min-h-11 rounded-md px-3 font-semibold hover:text-ink"
          >
            {t.clear}
          </button>
        </div>
      )}
      <div id={listId} role="listbox" aria-label={typed ? t.suggestions : t.recent}>
        {choices.map((choice, index) => (
          // The field handles the keyboard: see useCombobox.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.key}
            id={optionId(index)}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            onClick={() => choose(index)}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-sm outline-accent hover:bg-sunken aria-selected:bg-sunken aria-selected:outline-2 aria-selected:-outline-offset-2"
          >
            {choice}
          </div>
        ))}
      </div>
    </div>
  )
}

function Suggestion({ goods }: { goods: Goods }) {
  const [language] = useLanguage()
  return (
    <>
      <img
        src={shownPicture(goods.thumbnailUrl)}
        alt=""
        width="36"
        height="36"
        className={classNames('size-9 rounded-sm', goods.stock === 0 && 'faded')}
      />
      <span className="min-w-0 grow truncate font-semibold">{displayName(language, goods)}</span>
      <Price krw={goods.price} />
    </>
  )
}
