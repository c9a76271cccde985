import { amountOf } from './amount.ts'
import { type Drawn, type Part, picture, put, shadow } from './drawn.ts'

/** More pieces are packed. */
const MOST_IN_A_PILE = 12

/** What one gets for the price: so many pieces in a pile, a weight in a bag, or a box with what is in it before it. */
export function drawAsSold(part: Part, { nameEn, category }: { nameEn: string; category: string }, colour: string) {
  const { label, pieces = 1, isWeight } = amountOf(nameEn)
  // Of tea and coffee the drawing shows a cup, and what is counted are bags.
  if (pieces > 1 && pieces <= MOST_IN_A_PILE && category !== 'tea-coffee') return picture([part], pile(part, pieces))
  const pack = isWeight ? bag : box
  return picture([part], pack(part, label, colour), paper)
}

const paper =
  '<linearGradient id="paper" x2="1" y2="1"><stop stop-color="#e2bd8e"/><stop offset="1" stop-color="#c1935d"/></linearGradient>'

/** How many stand in each row, the last row first. */
function rowsOf(pieces: number): number[] {
  if (pieces === 2) return [2]
  const rows = pieces > 8 ? 3 : 2
  const behind = Math.floor(pieces / rows)
  const further = rows === 3 ? [Math.floor((pieces - behind) / 2)] : []
  return [behind, ...further, pieces - behind - (further[0] ?? 0)]
}

/** No two pieces beside each other lie alike. */
const turns = [-7, 4, 0, 8, -4]

function pile(part: Part, pieces: number): Drawn {
  const rows = rowsOf(pieces)
  const size = Math.min(32, 62 / (1 + (Math.max(...rows) - 1) * 0.74))
  const step = size * 0.74
  const height = size + (rows.length - 1) * size * 0.5
  return rows
    .map((count, row) => {
      const bottom = 32 + height / 2 - (rows.length - 1 - row) * size * 0.5
      // Rows of the same length stand between each other.
      const shift = count === rows[row + 1] ? step / 4 : 0
      const places = Array.from({ length: count }, (_, index) => 32 + shift + (index - (count - 1) / 2) * step)
      const shadows = places.map((x) => shadow(x, bottom - 1, size))
      return [...shadows, ...places.map((x, index) => put(part, x, bottom, size, turns[(index + row) % turns.length]))]
    })
    .flat()
    .join('')
}

/** A label with the drawing, and the amount below it. */
const sticker = (part: Part, label: string, colour: string, x: number, y: number, width: number): Drawn => {
  const height = width * 0.95
  const band = label ? 8 : 3
  const middle = x + width / 2
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="#fffaf2"/>`,
    `<path d="M${x} ${y + height - band}h${width}v${band - 2}q0 2-2 2h-${width - 4}q-2 0-2-2z" fill="${colour}"/>`,
    put(part, middle, y + height - band - 1, height - band - 2),
    label &&
      `<text x="${middle}" y="${y + height - 2}" text-anchor="middle" font-family="system-ui,sans-serif" font-size="6" font-weight="700" fill="#fff">${label}</text>`,
  ].join('')
}

const bag = (part: Part, label: string, colour: string): Drawn =>
  [
    shadow(27, 58, 46),
    '<path d="M10 7h34l-2 6 4 41q0 4-4 4H12q-4 0-4-4l4-41z" fill="url(#paper)"/>',
    '<path d="M10 7h34l-2 6H12z" fill-opacity=".1"/><path d="M12 13h4l-3 45h-1q-4 0-4-4z" fill="#fff" fill-opacity=".18"/>',
    sticker(part, label, colour, 13, 20, 28),
    shadow(48, 59, 28),
    put(part, 48, 61, 28),
  ].join('')

const box = (part: Part, label: string, colour: string): Drawn =>
  [
    shadow(29, 58, 52),
    '<path d="m5 21 6-9h40l-6 9z" fill="#ecd0a8"/><path d="m45 21 6-9v37l-6 9z" fill="#a87b49"/>',
    '<path d="M5 21h40v37H6q-1 0-1-1z" fill="url(#paper)"/><path d="m22 21 4-9h6l-4 9v5h-6z" fill="#fff" fill-opacity=".3"/>',
    sticker(part, label, colour, 10, 29, 26),
    shadow(48, 60, 32),
    put(part, 48, 62, 32),
  ].join('')
