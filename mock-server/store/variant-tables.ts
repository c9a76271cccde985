import { type RawBuilder, sql } from 'kysely'

/** One option of a product, such as its size. Kept with the product that leads the variants. */
export interface GoodsOptionsTable {
  goods_id: number
  /** From 0 without a gap. */
  position: number
  name: string
  name_en: string
}

/** What a variant has of each option. */
export interface GoodsOptionValuesTable {
  goods_id: number
  /** The one of the option. */
  position: number
  value: string
  value_en: string
}

const listed = sql`where retired_at is null and variant_of is null`

/** The orders of lists, within a category and without. Lists show one product of each family, and sort it by its lowest price. */
const listIndexes = ['', 'category'].flatMap((category) => {
  const within = category && 'category, '
  const name = (order: string) => sql.ref(`goods_by_${category}${category && order && '_and_'}${order}`)
  return [
    ...(category ? [sql`create index ${name('')} on goods (category, goods_id desc) ${listed}`] : []),
    sql`create index ${name('price')} on goods (${sql.raw(within)}coalesce(family_price, price), goods_id desc) ${listed}`,
    sql`create index ${name('price_down')} on goods (${sql.raw(within)}coalesce(family_price, price) desc, goods_id desc) ${listed}`,
    sql`create index ${name('popularity_0')} on goods (${sql.raw(within)}popularity_0 desc, goods_id desc) ${listed}`,
    sql`create index ${name('popularity_1')} on goods (${sql.raw(within)}popularity_1 desc, goods_id desc) ${listed}`,
  ]
})

const oldIndexes = [
  'goods_for_sale',
  'goods_by_category',
  ...['goods_by', 'goods_by_category_and'].flatMap((start) =>
    ['price', 'price_down', 'popularity_0', 'popularity_1'].map((order) => `${start}_${order}`),
  ),
]

/** What both databases need for products in several variants, besides their triggers. */
export const variantTables = (integer: 'integer' | 'bigint', strict: '' | 'strict'): RawBuilder<unknown>[] => {
  const number = sql.raw(integer)
  return [
    sql`alter table goods add column variant_of ${number} references goods`,
    ...['family_size', 'family_in_stock', 'family_price', 'family_price_to'].map(
      (name) => sql`alter table goods add column ${sql.ref(name)} ${number}`,
    ),
    sql`create index goods_by_variant_of on goods (variant_of) where variant_of is not null`,
    ...oldIndexes.map((name) => sql`drop index ${sql.ref(name)}`),
    ...listIndexes,
    sql`create index goods_for_sale on goods (goods_id) ${listed}`,
    sql`create table goods_options (
      goods_id ${number} not null references goods,
      position ${number} not null,
      name text not null,
      name_en text not null,
      primary key (goods_id, position)
    ) ${sql.raw(strict)}`,
    sql`create table goods_option_values (
      goods_id ${number} not null references goods,
      position ${number} not null,
      value text not null,
      value_en text not null,
      primary key (goods_id, position)
    ) ${sql.raw(strict)}`,
  ]
}

/** The numbers of all variants of a product, retired ones, too; of a product without options, its own. */
export const selectFamily = (goodsId: number) => {
  const lead = sql`(select coalesce(variant_of, goods_id) from goods where goods_id = ${goodsId})`
  // Not a disjunction: each half reads an index.
  return sql<{ goods_id: number }>`select goods_id from goods where goods_id = ${lead}
    union all select goods_id from goods where variant_of = ${lead}`
}

/**
 * Brings up to date what a lead says of its family: how many variants are for sale and how many of these in stock, and their lowest and
 * highest price. All are null where there is nothing to choose from.
 */
export const updateFamily = (lead: RawBuilder<unknown>) => sql`
  update goods set (family_size, family_in_stock, family_price, family_price_to) = (
    select count(*), count(nullif(stock, 0)), min(price), max(price) from goods as member
    where (member.goods_id = ${lead} or member.variant_of = ${lead}) and member.retired_at is null having count(*) > 1)
  where goods_id = ${lead}`

/** When a variant changes what its lead says of the family. Most sales don't. */
export const changesFamily = sql`(new.variant_of is not null or new.family_size is not null)
  and ((old.stock > 0) <> (new.stock > 0) or old.price <> new.price or (old.retired_at is null) <> (new.retired_at is null))`
