import type { Goods } from './goods.ts'
import type { Language } from './problems.ts'

/** What the shop says of itself to search engines and link previews: the server writes it, and the app keeps it right. */
export const aboutShop: Record<Language, string> = {
  ko: '지금 다른 사람들이 무엇을 사는지 바로 보이는 실시간 장터',
  en: 'A marketplace where you see what others buy, as they buy it',
}

/** A page's title as tabs, search results and link previews show it; the shop's own page has none of its own. */
export const fullTitle = (title: string): string => (title === '' ? '장터' : `${title} · 장터`)

/** One goods as a schema.org Product (JSON-LD): https://developers.google.com/search/docs/appearance/structured-data/product */
export const productData = (goods: Goods, language: Language, origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  productID: String(goods.goodsId),
  name: language === 'ko' ? goods.name : goods.nameEn,
  description: language === 'ko' ? goods.description : goods.descriptionEn,
  image: origin + goods.thumbnailUrl,
  category: goods.category,
  offers: {
    '@type': 'Offer',
    url: `${origin}/goods/${goods.goodsId}`,
    price: goods.price,
    priceCurrency: 'KRW',
    availability: goods.stock > 0 ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
    itemCondition: 'https://schema.org/NewCondition',
  },
})
