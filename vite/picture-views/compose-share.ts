import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { SeedGoods } from '#mock-server/store/seed/goods.ts'
import type { DrawingOf } from './compose-view.ts'
import { light } from './containers.ts'
import { picture, plainPartOf } from './drawn.ts'
import { ground } from './grounds.ts'
import { drawPacked } from './packed.ts'

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630

/** The light theme's ground, since a link preview has none. */
const paper = '#f4efe7'

/**
 * Draws one product or three of a category for link previews, with the shop's mark in the corner. There is no text: the preview has the
 * title below, and the machine that builds may lack the font.
 */
export function composeShare(products: readonly SeedGoods[], drawingOf: DrawingOf): string {
  const width = (64 * SHARE_WIDTH) / SHARE_HEIGHT
  const size = products.length > 1 ? 38 : 58
  const drawn = products.map((goods, index) => {
    const ids = [`a${index}`, `m${index}`] as const
    const packed = drawPacked(goods, plainPartOf(ids[0], drawingOf(goods.picture)), (mark) =>
      plainPartOf(ids[1], drawingOf(mark)),
    )
    const middle = width / 2 + (index - (products.length - 1) / 2) * 37
    const scale = size / 64
    return {
      parts: packed.parts,
      drawn: `<g transform="translate(${middle - size / 2} ${58 - size * 0.94}) scale(${scale})">${packed.drawn}</g>`,
    }
  })
  const below = ground(products[0]?.category ?? '')
  return picture(
    drawn.flatMap(({ parts }) => parts),
    [
      `<path d="M0 0h${width}v64H0z" fill="${paper}"/>`,
      `<g transform="scale(${SHARE_WIDTH / SHARE_HEIGHT} 1)">${below}</g>`,
      ...drawn.map((one) => one.drawn),
      `<rect x="4" y="4" width="12" height="12" rx="3" fill="#fdfbf7"/>`,
      `<svg x="5.5" y="5.5" width="9" height="9" ${mark()}`,
    ].join(''),
    light,
    `0 0 ${width} 64`,
  )
}

/** The shop's mark, without the beginning of its `<svg`. */
const mark = () =>
  readFileSync(path.join(import.meta.dirname, '../../app/public/favicon.svg'), 'utf8')
    .trim()
    .replace('<svg', '')
