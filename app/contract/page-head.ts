import type { Language } from './field-errors.ts'

/** The shop's description for search engines and link previews. The server writes it into the page, and the app updates it. */
export const aboutShop: Record<Language, string> = {
  ko: '지금 다른 사람들이 무엇을 사는지 바로 보이는 실시간 장터',
  en: 'A marketplace where you see what others are buying, live',
}

/** The same for the products of a category. */
export const aboutCategory: Record<Language, (name: string) => string> = {
  ko: (name) => `장터의 ${name}: 지금 누가 무엇을 사는지 바로 보여요`,
  en: (name) => `${name} at 장터 (Jangteo): see what others are buying, live`,
}

/** The one category of a list that is not searched. Such a list has an address, a title and a description of its own. */
export const pageCategory = (list: { category?: string | undefined; q?: string | undefined }): string | undefined =>
  list.q || list.category?.includes(',') ? undefined : list.category

/** A page's title in tabs, search results and link previews. The shop's own page passes an empty one. */
export const fullTitle = (title: string): string => (title === '' ? '장터' : `${title} · 장터`)

/** Products per page of the list. The server preloads the first page, so both sides have to ask for the same number. */
export const goodsPageSize = 24
