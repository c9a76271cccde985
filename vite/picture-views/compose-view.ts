import type { PictureView } from '#app/contract/picture-views.ts'
import { type SeedGoods, seedGoods } from '#mock-server/store/seed/goods.ts'
import { light, shippingBox } from './containers.ts'
import { type Drawn, type Part, partOf, picture, plainPartOf, put, shadow } from './drawn.ts'
import { ground } from './grounds.ts'
import { drawPacked } from './packed.ts'

/** Returns the SVG document of a drawing. */
export type DrawingOf = (name: string) => string

/**
 * Draws a product, from the drawings of the shop, as something that stands on the ground of its category. Without a view it is the front,
 * which lists show: as it is sold.
 */
export function composeView(view: PictureView | undefined, goods: SeedGoods, drawingOf: DrawingOf): string {
  if (view === undefined) return drawFront(goods, drawingOf)
  const part = partOf('a', drawingOf(goods.picture))
  if (view === 'as-sold') return drawAsSold(goods, part, drawingOf)
  if (view === 'close-up') return drawCloseUp(goods, part)
  return drawTogether(goods, part, drawingOf)
}

/** Puts what is drawn in the middle of the picture, on the ground. */
const stand = ({ category }: SeedGoods, parts: readonly Part[], drawn: Drawn, more = '') =>
  picture(parts, `${ground(category)}<g transform="translate(2.6 2.4) scale(.92)">${drawn}</g>`, more)

/** Up to thirteen of a drawing stand in it, and lists show many fronts. */
function drawFront(goods: SeedGoods, drawingOf: DrawingOf): string {
  const part = plainPartOf('a', drawingOf(goods.picture))
  const { parts, drawn } = drawPacked(goods, part, (mark) => plainPartOf('m', drawingOf(mark)))
  return stand(goods, parts, drawn, light)
}

/** A package with the product itself before it. What has no package stands before the box that it comes in. */
function drawAsSold(goods: SeedGoods, part: Part, drawingOf: DrawingOf): string {
  const { parts, drawn, isPackage } = drawPacked(goods, part, (mark) => partOf('m', drawingOf(mark)))
  if (!isPackage) {
    const inBox = `<g transform="translate(0 2) scale(.8)">${shippingBox}</g>`
    return stand(goods, parts, `${inBox}<g transform="translate(21 21) scale(.66)">${drawn}</g>`, light)
  }
  const inside = `<g transform="translate(0 2) scale(.86)">${drawn}</g>${shadow(50, 60, 26)}${put(part, 50, 62, 26)}`
  return stand(goods, parts.includes(part) ? parts : [...parts, part], inside, light)
}

const lens = '<clipPath id="lens"><circle cx="32" cy="32" r="29"/></clipPath>'

const drawCloseUp = (goods: SeedGoods, part: Part): string =>
  stand(
    goods,
    [part],
    '<circle cx="32" cy="33.5" r="29.5" fill-opacity=".14"/><circle cx="32" cy="32" r="29" fill="#fff" fill-opacity=".45"/>' +
      `<g clip-path="url(#lens)">${put(part, 35, 84, 96, -8)}</g>` +
      '<circle cx="32" cy="32" r="29" fill="none" stroke="#fff" stroke-width="2"/>',
    lens,
  )

/** The product before the next two of its category; after the last one comes the first. */
function drawTogether(goods: SeedGoods, part: Part, drawingOf: DrawingOf): string {
  const all = seedGoods.filter(({ category }) => category === goods.category)
  const at = all.findIndex(({ goodsId }) => goodsId === goods.goodsId)
  const others = [...all.slice(at + 1), ...all.slice(0, at)].slice(0, 2)
  const behind = others.map((one, index) => partOf(`b${index}`, drawingOf(one.picture)))
  const drawn = behind.map((one, index) => [shadow(15 + index * 34, 43, 26), put(one, 15 + index * 34, 44, 28)])
  return stand(goods, [part, ...behind], [...drawn.flat(), shadow(32, 58, 38), put(part, 32, 60, 38)].join(''))
}
