import { beforeAll, describe, expect, test } from 'vitest'
import { pictureViews } from '#app/contract/picture-views.ts'
import { pictureUrls, seedGoods } from '#mock-server/store/seed/goods.ts'
import { amountOf } from '#vite/picture-views/amount.ts'
import { composeView } from '#vite/picture-views/compose-view.ts'
import { optimizeDrawing, readDrawings } from '#vite/pictures.ts'

test.each([
  ['Crisp Apples, 5 pcs', { label: '× 5', pieces: 5, isWeight: false }],
  ['3-Ply Toilet Paper, 30 Rolls', { label: '× 30', pieces: 30, isWeight: false }],
  ['Brown Sugar Bubble Tea Kit, Serves 4', { label: '× 4', pieces: 4, isWeight: false }],
  ['Onions 1.5 kg', { label: '1.5 kg', pieces: undefined, isWeight: true }],
  ['Farm Milk 1 L', { label: '1 L', pieces: undefined, isWeight: false }],
  ['Dark Chocolate 72%', { label: '72%', pieces: undefined, isWeight: false }],
  ['Baguette', { label: '', pieces: undefined, isWeight: false }],
])('%s says how much it is', (name, amount) => {
  expect(amountOf(name)).toEqual(amount)
})

test('each product has a picture for every view, all with addresses of their own', () => {
  expect(new Set(pictureUrls).size).toBe(seedGoods.length * (1 + pictureViews.length))
  for (const url of pictureUrls) expect(url).toMatch(/^\/pictures\/v1\/[a-z-]+\.svg$/)
})

describe('the views of the goods', () => {
  let drawings: Map<string, string>
  beforeAll(async () => {
    const read = await readDrawings(seedGoods.map(({ picture }) => picture))
    drawings = new Map([...read].map(([name, svg]) => [name, optimizeDrawing(svg)]))
  })
  const compose = (name: string, view: (typeof pictureViews)[number]) => {
    const goods = seedGoods.find(({ picture }) => picture === name)
    if (!goods) throw new Error(`no product is drawn as ${name}`)
    return composeView(view, goods, (picture) => drawings.get(picture) ?? '')
  }
  const uses = (svg: string) => svg.match(/<use href="#a"/g)?.length

  test.each(seedGoods.map(({ picture }) => picture))(
    '%s: every reference has one target, and they are small',
    (name) => {
      for (const view of pictureViews) {
        const svg = compose(name, view)
        const ids = Array.from(svg.matchAll(/\sid="([^"]+)"/g), (match) => match[1])
        const references = Array.from(svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g), (match) => match[1] ?? match[2])
        expect(new Set(ids).size, view).toBe(ids.length)
        expect(
          references.filter((id) => !ids.includes(id)),
          view,
        ).toEqual([])
        expect(svg).not.toMatch(/NaN|undefined/)
        expect(svg.length, view).toBeLessThan(100_000)
      }
    },
  )

  test('so many pieces lie in a pile, a weight is in a bag, and the rest in a box, with the amount on the label', () => {
    expect(uses(compose('red-apple', 'as-sold'))).toBe(5)
    expect(uses(compose('dumpling', 'as-sold'))).toBe(10)
    expect(compose('red-apple', 'as-sold')).not.toContain('<text')
    expect(compose('potato', 'as-sold')).toContain('>2 kg</text>')
    expect(compose('roll-of-paper', 'as-sold')).toContain('>× 30</text>')
    expect(compose('baguette-bread', 'as-sold')).not.toContain('<text')
  })

  test('a product stands before two others of its category', () => {
    expect(compose('red-apple', 'together').match(/<use /g)).toHaveLength(3)
  })
})
