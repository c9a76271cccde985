import type { Language } from './field-errors.ts'
import type { GoodsInFull } from './goods.ts'

/** A product as a schema.org Product (JSON-LD): https://developers.google.com/search/docs/appearance/structured-data/product */
export const productData = (goods: GoodsInFull, language: Language, origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  productID: String(goods.goodsId),
  name: language === 'ko' ? goods.name : goods.nameEn,
  description: language === 'ko' ? goods.description : goods.descriptionEn,
  image: (goods.pictures ?? [{ url: goods.thumbnailUrl }]).map(({ url }) => origin + url),
  category: goods.category,
  ...(goods.variants && {
    isVariantOf: {
      '@type': 'ProductGroup',
      productGroupID: String(goods.variantOf ?? goods.goodsId),
      hasVariant: goods.variants.list.map(({ goodsId }) => ({ url: `${origin}/goods/${goodsId}` })),
    },
  }),
  ...(goods.stars !== undefined && {
    aggregateRating: { '@type': 'AggregateRating', ratingValue: goods.stars, reviewCount: goods.reviews },
  }),
  offers: {
    '@type': 'Offer',
    url: `${origin}/goods/${goods.goodsId}`,
    price: goods.price,
    priceCurrency: 'KRW',
    availability: goods.stock > 0 ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
    itemCondition: 'https://schema.org/NewCondition',
  },
})
