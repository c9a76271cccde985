import type { Contents } from './containers.ts'
import { type Drawn, type Part, put, shadow } from './drawn.ts'
import { widthOf, write } from './lettering.ts'

/** A label that hangs on something. */
const tag = (label: string, colour: string, x: number, y: number): Drawn => {
  const width = widthOf(label, 5.6) + 8
  return (
    `<rect x="${(x - width / 2).toFixed(2)}" y="${y - 5.5}" width="${width.toFixed(2)}" height="11" rx="2" fill="#fffaf2"/>` +
    write(label, x, y + 2.5, 5.6, colour)
  )
}

/** How many stand in each row, the last row first. */
function rowsOf(pieces: number): number[] {
  if (pieces <= 2) return [pieces]
  const rows = pieces > 8 ? 3 : 2
  const behind = Math.floor(pieces / rows)
  const further = rows === 3 ? [Math.floor((pieces - behind) / 2)] : []
  return [behind, ...further, pieces - behind - (further[0] ?? 0)]
}

/** No two pieces beside each other lie alike. */
const turns = [-7, 4, 0, 8, -4]

/** So many pieces, one beside and behind the other. */
export function pile(part: Part, pieces: number): Drawn {
  const rows = rowsOf(pieces)
  const size = Math.min(34, 60 / (1 + (Math.max(...rows) - 1) * 0.74))
  const step = size * 0.74
  const height = size + (rows.length - 1) * size * 0.5
  return rows
    .map((count, row) => {
      const bottom = 33 + height / 2 - (rows.length - 1 - row) * size * 0.5
      // Rows of the same length stand between each other.
      const shift = count === rows[row + 1] ? step / 4 : 0
      const places = Array.from({ length: count }, (_, index) => 32 + shift + (index - (count - 1) / 2) * step)
      const shadows = places.map((x) => shadow(x, bottom - 1, size))
      return [...shadows, ...places.map((x, index) => put(part, x, bottom, size, turns[(index + row) % turns.length]))]
    })
    .flat()
    .join('')
}

/** Rows of the drawing that fill a place, the last row first. */
const fill = (
  part: Part,
  rows: readonly (readonly [bottom: number, places: readonly number[]])[],
  size: number,
): Drawn =>
  rows
    .flatMap(([bottom, places], row) =>
      places.map((x, index) => put(part, x, bottom, size, turns[(index + row) % turns.length])),
    )
    .join('')

/** A tray of wood, heaped. */
export const crate = ({ part, label, colour }: Contents): Drawn =>
  [
    shadow(32, 57, 60),
    '<path d="M5 29h54v10H5z" fill="#8a5d31"/>',
    fill(
      part,
      [
        [35, [23, 41]],
        [41, [14, 32, 50]],
      ],
      22,
    ),
    '<path d="M4 36h56v9.5H4z" fill="#dcae76"/><path d="M4 47h56v9.5H4z" fill="#cf9c61"/><path d="M4 36h56v1.5H4zM4 47h56v1.5H4z" fill="#fff" fill-opacity=".35"/><path d="M4 33h5v25H4zM55 33h5v25h-5z" fill="#b98550"/>',
    tag(label, colour, 32, 46),
  ].join('')

/** A clear tray with a rim. */
export const punnet = ({ part, label, colour }: Contents): Drawn =>
  [
    shadow(32, 57, 56),
    fill(
      part,
      [
        [37, [23, 41]],
        [49, [16, 32, 48]],
      ],
      24,
    ),
    '<path d="M6 35h52l-5 22H11z" fill="#dcecf2" fill-opacity=".5"/><path d="M4 33.5h56v4H4z" fill="#fff" fill-opacity=".85"/><path d="m10 40 4 15h3l-3-15z" fill="#fff" fill-opacity=".6"/>',
    tag(label, colour, 32, 48),
  ].join('')

const bagShape = 'M25 10c-2 6-16 9-17 28-.7 14 4 21 10 21h28c6 0 10.7-7 10-21-1-19-15-22-17-28z'
const bagClip = `<clipPath id="bag"><path d="${bagShape}"/></clipPath>`

/** A bag that one sees into, tied at the top: of film, or a net. */
export const sack = ({ part, label, colour, net = false }: Contents & { net?: boolean }): Drawn =>
  [
    bagClip,
    shadow(32, 59, 48),
    `<path d="${bagShape}" fill="${net ? '#a33c1e' : '#eaf3f7'}" fill-opacity="${net ? '.25' : '.6'}"/>`,
    `<g clip-path="url(#bag)">${fill(
      part,
      [
        [36, [23, 41]],
        [48, [13, 32, 51]],
        [60, [22, 42]],
      ],
      24,
    )}</g>`,
    `<g clip-path="url(#bag)">${net ? mesh : '<path d="M12 34c1-9 7-13 10-17l3 2c-5 6-8 12-8 21z" fill="#fff" fill-opacity=".7"/><path d="M8 8h48v52H8z" fill="#fff" fill-opacity=".1"/>'}</g>`,
    `<path d="M23 3h18l-4 7 2 3H25l2-3z" fill="${net ? '#c8512b' : '#d5e4ea'}"/><path d="M25 9.5h14v3H25z" fill="${colour}"/>`,
    tag(label, colour, 32, 43),
  ].join('')

/** The threads of a net. */
const mesh = `<path d="${Array.from({ length: 22 }, (_, index) => `M${index * 7 - 60} 4l60 60M${index * 7 - 10} 4l-60 60`).join('')}" fill="none" stroke="#c8512b" stroke-width=".7"/>`

/** Rolls in film, with a handle. */
export const wrap = ({ part, label, colour }: Contents): Drawn =>
  [
    shadow(32, 59, 54),
    '<path d="M22 12c0-9 20-9 20 0" fill="none" stroke="#cfe0e7" stroke-width="3"/>',
    '<path d="M8 11h48v48H8z" fill="#d7e6ed"/>',
    fill(
      part,
      [
        [28, [15.5, 32, 48.5]],
        [58, [15.5, 32, 48.5]],
      ],
      16.5,
    ),
    '<path d="M8 11h48v48H8z" fill="#eef6fa" fill-opacity=".3"/><path d="m12 14 10 0-10 34z" fill="#fff" fill-opacity=".4"/>',
    `<path d="M8 29h48v14H8z" fill="${colour}"/>`,
    write(label, 32, 39.5, 7.5, '#fff'),
  ].join('')
