import type { PictureView } from '#app/contract/picture-views.ts'
import { categoryGround } from '#app/entities/goods/category-name.ts'
import { type SeedGoods, seedGoods } from '#mock-server/store/seed/goods.ts'
import { drawAsSold } from './as-sold.ts'
import { type Part, partOf, picture, put, shadow } from './drawn.ts'

/** What labels wear: the ground of the category, so deep that white letters can be read on it. */
const colours: Record<string, string> = {
  'bg-ground-sky': '#27699b',
  'bg-ground-warm': '#a8531d',
  'bg-ground-rose': '#b23a4c',
  'bg-ground-mint': '#2c7446',
  'bg-ground-sun': '#84630f',
  'bg-ground-plum': '#744a99',
}

/**
 * Draws a product as something that stands there, from the drawings of the shop. The ground is the page's, which has one for each
 * theme: the picture adds shadows. `drawingOf` returns the SVG document of a product's drawing.
 */
export function composeView(view: PictureView, goods: SeedGoods, drawingOf: (picture: string) => string): string {
  const part = partOf('a', drawingOf(goods.picture))
  if (view === 'as-sold') return drawAsSold(part, goods, colours[categoryGround(goods.category)] ?? '#6a5f55')
  if (view === 'close-up') return drawCloseUp(part)
  const [left, right] = neighboursOf(goods).map((one, index) => partOf(`b${index}`, drawingOf(one.picture)))
  return drawTogether(part, left, right)
}

/** The next two products of the category; after the last one comes the first. */
function neighboursOf({ goodsId, category }: SeedGoods): SeedGoods[] {
  const all = seedGoods.filter((one) => one.category === category)
  const at = all.findIndex((one) => one.goodsId === goodsId)
  return [...all.slice(at + 1), ...all.slice(0, at)].slice(0, 2)
}

const lens = '<clipPath id="lens"><circle cx="32" cy="32" r="29"/></clipPath>'

const drawCloseUp = (part: Part): string =>
  picture(
    [part],
    '<circle cx="32" cy="33.5" r="29.5" fill-opacity=".14"/><circle cx="32" cy="32" r="29" fill="#fff" fill-opacity=".45"/>' +
      `<g clip-path="url(#lens)">${put(part, 35, 84, 96, -8)}</g>` +
      '<circle cx="32" cy="32" r="29" fill="none" stroke="#fff" stroke-width="2"/>',
    lens,
  )

function drawTogether(part: Part, left: Part | undefined, right: Part | undefined): string {
  const behind = [
    ...(left ? [shadow(15, 43, 26), put(left, 15, 44, 28)] : []),
    ...(right ? [shadow(49, 43, 26), put(right, 49, 44, 28)] : []),
  ]
  const parts = [part, left, right].filter((one) => one !== undefined)
  return picture(parts, [...behind, shadow(32, 58, 38), put(part, 32, 60, 38)].join(''))
}
