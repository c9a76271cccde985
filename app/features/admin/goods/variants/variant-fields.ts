import * as v from 'valibot'
import { NewOptionText, NewVariant } from '#app/contract/goods-change.ts'
import { MAX_OPTIONS } from '#app/contract/limits.ts'
import { digits, orNothing } from '../form/goods-fields.ts'

const { name, nameEn, price, stock } = NewVariant.entries
const Texts = v.array(v.object({ name: NewOptionText.entries.name, nameEn: orNothing(NewOptionText.entries.nameEn) }))

/** The fields of a new variant, as typed. */
export const NewVariantFields = v.object({
  options: v.optional(Texts),
  ownValues: v.optional(Texts),
  values: Texts,
  name: orNothing(name),
  nameEn: orNothing(nameEn),
  price: v.pipe(digits('price'), price),
  stock: v.pipe(digits('stock'), v.unwrap(stock)),
})

type Group = 'options' | 'ownValues' | 'values'
export type VariantField = 'name' | 'nameEn' | 'price' | 'stock' | `${Group}.${number}.${'name' | 'nameEn'}`
export type VariantTexts = Record<VariantField, string>

const groups = ['options', 'ownValues', 'values'] as const satisfies Group[]
const places = Array.from({ length: MAX_OPTIONS }, (_, at) => at)

/** Empty fields, with those of options that a product could still get. */
export const noVariant: VariantTexts = {
  name: '',
  nameEn: '',
  price: '',
  stock: '100',
  ...Object.fromEntries(
    groups.flatMap((group) =>
      places.flatMap((at) => [
        [`${group}.${at}.name`, ''],
        [`${group}.${at}.nameEn`, ''],
      ]),
    ),
  ),
}

/** What the fields of so many options say. A product that has options keeps them. */
export function readVariant(texts: VariantTexts, options: number, hasOptions: boolean) {
  const read = (group: Group) =>
    places
      .slice(0, options)
      .map((at) => ({ name: texts[`${group}.${at}.name`], nameEn: texts[`${group}.${at}.nameEn`] }))
  const { name, nameEn, price, stock } = texts
  const values = { values: read('values'), name, nameEn, price, stock }
  return hasOptions ? values : { options: read('options'), ownValues: read('ownValues'), ...values }
}
