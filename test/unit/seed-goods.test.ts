import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { NewGoods, NewVariant } from '#app/contract/goods-change.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'
import { seedFamilies } from '#mock-server/store/seed/variants.ts'
import { optimizeDrawing, readDrawings } from '#vite/pictures.ts'

const values = <Key extends keyof (typeof seedGoods)[number]>(key: Key) => seedGoods.map((goods) => goods[key])

describe('the goods of a new shop', () => {
  test('begin with the origin’s three', () => {
    expect(seedGoods.slice(0, 3)).toMatchObject([
      { goodsId: 1, name: '시원한 콜라', price: 3000, category: 'drink' },
      { goodsId: 2, name: '시원한 콜라 제로', price: 1200, category: 'drink' },
      { goodsId: 3, name: '시원한 사이다', price: 4500, category: 'drink' },
    ])
  })

  test('are many, in many categories, numbered without a gap', () => {
    expect(seedGoods.length).toBeGreaterThanOrEqual(60)
    expect(new Set(values('category')).size).toBeGreaterThanOrEqual(8)
    expect(values('goodsId')).toEqual(seedGoods.map((_, index) => index + 1))
  })

  test.each(['name', 'nameEn', 'description', 'descriptionEn', 'picture'] as const)('differ in %s', (key) => {
    expect(new Set(values(key)).size).toBe(seedGoods.length)
  })

  test.each(seedGoods)('$nameEn could have been added by an administrator', ({ picture, ...goods }) => {
    expect(v.safeParse(NewGoods, { ...goods, thumbnailUrl: pictureUrl(picture) }).issues).toBeUndefined()
  })

  test('hold some that are nearly and some that are entirely sold out', () => {
    expect(values('stock')).toContain(3)
    expect(values('stock')).toContain(0)
  })
})

describe('the variants of a new shop’s goods', () => {
  test('belong to at least twelve products, each named by what it has of its options', () => {
    expect(seedFamilies.length).toBeGreaterThanOrEqual(12)
    for (const { goodsId, options, values, others } of seedFamilies) {
      const all = [{ name: seedGoods[goodsId - 1]?.name ?? '', values }, ...others]
      for (const variant of all) {
        expect(variant.values).toHaveLength(options.length)
        for (const value of variant.values) expect(variant.name).toContain(value.name)
      }
      const combinations = all.map((variant) => variant.values.map(({ name }) => name).join())
      expect(new Set(combinations).size).toBe(all.length)
    }
  })

  test.each(seedFamilies.flatMap(({ others }) => others))(
    '$nameEn could have been added by an administrator',
    (one) => {
      expect(v.safeParse(NewVariant, one).issues).toBeUndefined()
    },
  )
})

describe('the goods’ pictures', () => {
  let drawings: Map<string, string>
  beforeAll(async () => {
    drawings = await readDrawings(values('picture'))
  })

  test.each(values('picture'))('%s keeps its box, and every reference inside it has one target', (picture) => {
    const svg = optimizeDrawing(drawings.get(picture) ?? '')
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 32 32"/)
    const ids = Array.from(svg.matchAll(/\sid="([^"]+)"/g), (match) => match[1])
    const references = Array.from(svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g), (match) => match[1] ?? match[2])
    expect(new Set(ids).size).toBe(ids.length)
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('an icon that does not exist is named in the error', async () => {
    await expect(readDrawings(['teacup-with-wings'])).rejects.toThrow('"teacup-with-wings"')
  })
})
