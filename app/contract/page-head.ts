import type { Language } from './field-errors.ts'

/** What the shop says of itself to search engines and link previews: the server writes it, and the app keeps it right. */
export const aboutShop: Record<Language, string> = {
  ko: '지금 다른 사람들이 무엇을 사는지 바로 보이는 실시간 장터',
  en: 'A marketplace where you see what others buy, as they buy it',
}

/** A page's title as tabs, search results and link previews show it; the shop's own page has none of its own. */
export const fullTitle = (title: string): string => (title === '' ? '장터' : `${title} · 장터`)

/** How many goods a page of the list has: the server names the first of them in the head, before the app asks. */
export const goodsPageSize = 24
