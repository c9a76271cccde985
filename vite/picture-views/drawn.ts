/** SVG in a box of 64 × 64 units. */
export type Drawn = string

/** What is put together: a drawing of 32 × 32 units, and how it is referred to in the picture. */
export interface Part {
  id: string
  /** What the drawing's `<svg>` holds, with names of its own. */
  body: string
}

/** The drawing of a whole `<svg>` as a part of another: names inside it get a prefix, because two drawings may have the same. */
export function partOf(id: string, svg: string): Part {
  const inside = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return {
    id,
    body: inside.replace(/(\sid="|url\(#|href="#)/g, `$1${id}-`),
  }
}

/**
 * A part without the blurred highlights of its drawing, which take a slow phone as long as the rest of it, and of which a small
 * picture shows nothing.
 */
export const plainPartOf = (id: string, svg: string): Part =>
  partOf(id, svg.replace(/<filter .*?<\/filter>| filter="[^"]*"/g, ''))

/** Puts a part, of which `middle` is the middle of its bottom, `size` units wide. */
export const put = ({ id }: Part, x: number, bottom: number, size: number, turn = 0): Drawn =>
  `<use href="#${id}" transform="translate(${round(x - size / 2)} ${round(bottom - size)}) scale(${round(size / 32)})${turn ? ` rotate(${turn} 16 16)` : ''}"/>`

/** The shadow of something that stands on the ground. It is black and mostly transparent, so it takes the colour of its ground. */
export const shadow = (x: number, bottom: number, width: number): Drawn =>
  `<ellipse cx="${round(x)}" cy="${round(bottom)}" rx="${round(width / 2)}" ry="${round(width / 11)}" fill="url(#shadow)"/>`

const round = (value: number) => Math.round(value * 100) / 100

/** The whole picture. Each part is written once, however often it is put. */
export const picture = (parts: readonly Part[], drawn: Drawn, more = '', box = '0 0 64 64'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><defs>${shade}${more}${parts
    .map(({ id, body }) => `<g id="${id}">${body}</g>`)
    .join('')}</defs>${drawn}</svg>`

const shade =
  '<radialGradient id="shadow"><stop stop-opacity=".32"/><stop offset="1" stop-opacity="0"/></radialGradient>'
