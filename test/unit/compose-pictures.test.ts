import { beforeAll, describe, expect, test } from 'vitest'
import { pictureViews } from '#app/contract/picture-views.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { pictureUrls, seedGoods } from '#mock-server/store/seed/goods.ts'
import { sharePictures } from '#mock-server/store/seed/share-pictures.ts'
import { amountOf } from '#vite/picture-views/amount.ts'
import { composeShare } from '#vite/picture-views/compose-share.ts'
import { composeView } from '#vite/picture-views/compose-view.ts'
import { write } from '#vite/picture-views/lettering.ts'
import { marks } from '#vite/picture-views/packed.ts'
import { optimizeDrawing, readDrawings } from '#vite/pictures.ts'

test.each([
  ['Crisp Apples, 5 pcs', { label: '× 5', pieces: 5 }],
  ['3-Ply Toilet Paper, 30 Rolls', { label: '× 30', pieces: 30 }],
  ['Brown Sugar Bubble Tea Kit, Serves 4', { label: '× 4', pieces: 4 }],
  ['Onions 1.5 kg', { label: '1.5 kg', pieces: undefined }],
  ['Farm Milk 1 L', { label: '1 L', pieces: undefined }],
  ['Dark Chocolate 72%', { label: '72%', pieces: undefined }],
  ['Baguette', { label: '', pieces: undefined }],
])('%s says how much it is', (name, amount) => {
  expect(amountOf(name)).toEqual(amount)
})

test('the shop shows its own drawings as products, and pictures from elsewhere as they are', () => {
  expect(shownPicture('/pictures/v1/red-apple.svg')).toBe('/pictures/v2/red-apple.svg')
  expect(shownPicture('/pictures/v1/red-apple-close-up.svg')).toBe('/pictures/v2/red-apple-close-up.svg')
  for (const url of ['/photos/tea.jpg', '/pictures/v2/red-apple.svg']) expect(shownPicture(url)).toBe(url)
})

test('each product has a picture for every view, all with addresses of their own', () => {
  expect(new Set(pictureUrls).size).toBe(seedGoods.length * (1 + pictureViews.length))
  for (const url of pictureUrls) expect(url).toMatch(/^\/pictures\/v1\/[a-z-]+\.svg$/)
})

describe('the pictures of the goods', () => {
  const views = [undefined, ...pictureViews]
  let drawings: Map<string, string>
  beforeAll(async () => {
    const read = await readDrawings([...seedGoods.map(({ picture }) => picture), ...marks])
    drawings = new Map([...read].map(([name, svg]) => [name, optimizeDrawing(svg)]))
  }, 60_000)
  const drawingOf = (name: string) => drawings.get(name) ?? ''
  const compose = (name: string, view?: (typeof pictureViews)[number]) => {
    const goods = seedGoods.find(({ picture }) => picture === name)
    if (!goods) throw new Error(`no product is drawn as ${name}`)
    return composeView(view, goods, drawingOf)
  }
  const uses = (svg: string) => svg.match(/<use href="#a"/g)?.length

  function expectWhole(svg: string, what: string) {
    const ids = Array.from(svg.matchAll(/\sid="([^"]+)"/g), (match) => match[1])
    const references = Array.from(svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g), (match) => match[1] ?? match[2])
    expect(new Set(ids).size, what).toBe(ids.length)
    expect(
      references.filter((id) => !ids.includes(id)),
      what,
    ).toEqual([])
    expect(svg, what).not.toMatch(/NaN|undefined/)
    // What is written is drawn: the machine that shows or builds it may have no font.
    expect(svg, what).not.toContain('<text')
  }

  test.each(seedGoods.map(({ picture }) => picture))(
    '%s: every reference has one target, and they are small',
    (name) => {
      for (const view of views) {
        const svg = compose(name, view)
        expectWhole(svg, view ?? 'front')
        expect(svg.length, view).toBeLessThan(100_000)
      }
    },
  )

  test.each([...sharePictures])('%s is whole', (url, goods) => {
    expectWhole(composeShare(goods, drawingOf), url)
  })

  test('fronts have no blurs, which a slow phone draws slowly', () => {
    for (const { picture } of seedGoods) expect(compose(picture)).not.toContain('filter')
  })

  test('so many pieces lie in a pile, and single ones stand alone', () => {
    expect(uses(compose('red-apple'))).toBe(5)
    expect(uses(compose('dumpling'))).toBe(10)
    expect(uses(compose('baguette-bread'))).toBe(1)
  })

  test('what is poured or served is in its package, with another drawing on it where that says more', () => {
    expect(uses(compose('pouring-liquid'))).toBeUndefined()
    expect(compose('pouring-liquid').match(/<use href="#m"/g)).toHaveLength(1)
    expect(uses(compose('tumbler-glass'))).toBeUndefined()
    expect(compose('pouring-liquid', 'as-sold')).toContain('<use href="#a"')
  })

  test('a product stands before two others of its category', () => {
    expect(compose('red-apple', 'together').match(/<use /g)).toHaveLength(3)
  })

  test('a letter that nobody has drawn is named in the error', () => {
    expect(() => write('2 ㎏', 0, 0, 5, '#fff')).toThrow('"㎏"')
  })
})
