/** A product of a new shop. Never change a published `goodsId`: orders and links refer to it. */
export interface SeedGoods {
  goodsId: number
  name: string
  nameEn: string
  description: string
  descriptionEn: string
  /** The name of an icon in `@iconify-json/fluent-emoji`; `vite/pictures.ts` makes the file. */
  picture: string
  category: string
  /** Whole KRW. */
  price: number
  stock: number
}
