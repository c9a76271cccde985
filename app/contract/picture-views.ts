import { categoryNames } from './category-names.ts'
import type { Goods, GoodsPicture } from './goods.ts'

/** How the shop shows each of its products beside the drawing of it: what one gets for the price, a detail, and its category. */
export const pictureViews = ['as-sold', 'close-up', 'together'] as const
export type PictureView = (typeof pictureViews)[number]

type Named = Pick<Goods, 'name' | 'nameEn' | 'category'>

const texts: Record<PictureView, (goods: Named) => Pick<GoodsPicture, 'alt' | 'altEn'>> = {
  'as-sold': ({ name, nameEn }) => ({ alt: `${name}의 판매 구성`, altEn: `${nameEn} as sold` }),
  'close-up': ({ name, nameEn }) => ({ alt: `가까이에서 본 ${name}`, altEn: `Close-up of ${nameEn}` }),
  together: ({ name, nameEn, category }) => ({
    alt: `다른 ${categoryNames.ko[category] ?? category} 상품과 함께 놓은 ${name}`,
    altEn: `${nameEn} beside other products: ${categoryNames.en[category] ?? category}`,
  }),
}

/** Says what a picture of the shop shows of a product, as far as its address tells. */
export function describePicture(url: string, goods: Named): GoodsPicture {
  const view = pictureViews.find((one) => url.endsWith(`-${one}.svg`))
  return { url, ...(view ? texts[view](goods) : { alt: goods.name, altEn: goods.nameEn }) }
}
