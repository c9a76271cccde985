import type { OptionText } from '#app/contract/variant.ts'

/** A product of a new shop that has options, and its other variants. They have its pictures. */
export interface SeedFamily {
  /** The product that leads the family. */
  goodsId: number
  options: readonly OptionText[]
  /** What the leading product has of them. Its name says it already. */
  values: readonly OptionText[]
  others: readonly SeedVariant[]
}

interface SeedVariant {
  name: string
  nameEn: string
  values: readonly OptionText[]
  price: number
  stock: number
  /** Where the leading product's would be wrong. */
  description?: string
  descriptionEn?: string
}

/** A text in Korean and English, or one that both languages share. */
export const both = (name: string, nameEn = name): OptionText => ({ name, nameEn })

type Texts = Pick<SeedVariant, 'description' | 'descriptionEn'>
type Size = readonly [value: OptionText, price: number, stock: number, texts?: Texts]

/** A family with one option, whose names are the same but for its value. */
export const inSizes = (
  goodsId: number,
  option: OptionText,
  name: (value: string) => string,
  nameEn: (value: string) => string,
  own: OptionText,
  others: readonly Size[],
): SeedFamily => ({
  goodsId,
  options: [option],
  values: [own],
  others: others.map(([value, price, stock, texts]) => ({
    name: name(value.name),
    nameEn: nameEn(value.nameEn),
    values: [value],
    price,
    stock,
    ...texts,
  })),
})
