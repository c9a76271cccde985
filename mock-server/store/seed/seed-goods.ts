/** One goods of a new shop. `goodsId` never changes once it is published: orders and links hold it. */
export interface SeedGoods {
  goodsId: number
  name: string
  nameEn: string
  description: string
  descriptionEn: string
  /** An icon of `@iconify-json/fluent-emoji`; `vite/pictures.ts` makes the file. */
  picture: string
  category: string
  /** Whole KRW. */
  price: number
  stock: number
}
