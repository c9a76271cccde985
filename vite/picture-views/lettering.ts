import type { Drawn } from './drawn.ts'

/**
 * What amounts are written with, as strokes in a box of 5 × 8 units whose baseline is at 8: pictures are also made where no font is
 * installed, and look the same everywhere. A letter that is narrower or wider says so after the strokes.
 */
const letters: Record<string, readonly [strokes: string, width?: number]> = {
  '0': ['M2.5 0C.8 0 0 1.7 0 4s.8 4 2.5 4S5 6.3 5 4 4.2 0 2.5 0Z'],
  '1': ['M.3 1.8 2.3 0v8', 2.6],
  '2': ['M.2 2C.3.8 1.2 0 2.5 0 3.9 0 4.8.9 4.8 2.2 4.8 4 .2 6.6.2 8h4.8'],
  '3': [
    'M.2 1.6C.5.6 1.3 0 2.4 0c1.3 0 2.2.8 2.2 1.9s-.9 1.9-2.2 1.9c1.5 0 2.5.8 2.5 2.1S3.8 8 2.4 8C1.2 8 .3 7.4 0 6.3',
  ],
  '4': ['M3.8 8V0L0 5.6h5'],
  '5': ['M4.5 0H.8L.4 3.7c.6-.5 1.3-.7 2-.7C3.9 3 5 4 5 5.5S3.9 8 2.4 8C1.2 8 .3 7.5 0 6.5'],
  '6': ['M4.3.5C2.2-.2 0 1.2 0 5.3 0 7 1 8 2.5 8S5 7 5 5.5 4 3 2.6 3C1 3 0 4 0 5.3'],
  '7': ['M0 0h4.8L1.6 8'],
  '8': [
    'M2.5 3.8C1.2 3.8.4 3 .4 1.9S1.2 0 2.5 0s2.1.8 2.1 1.9-.8 1.9-2.1 1.9S0 4.6 0 5.9 1 8 2.5 8 5 7.2 5 5.9 4 3.8 2.5 3.8Z',
  ],
  '9': ['M.7 7.5C2.8 8.2 5 6.8 5 2.7 5 1 4 0 2.5 0S0 1 0 2.5 1 5 2.4 5C4 5 5 4 5 2.7'],
  '.': ['M.3 8h.01', 0.6],
  '×': ['m0 3 4 4M4 3 0 7', 4],
  '%': ['M6.4.2 1.4 7.8M1.6 0a1.6 1.9 0 1 0 .01 0ZM6.2 4.2a1.6 1.9 0 1 0 .01 0Z', 7.8],
  k: ['M0 0v8M3.6 2.7 0 5.7l4 2.3', 4],
  g: ['M4.2 2.7v5.8c0 1.3-.8 2-2.1 2-1 0-1.7-.4-2-1.1M4.2 5.2a2.1 2.5 0 1 1-4.2 0 2.1 2.5 0 0 1 4.2 0Z', 4.2],
  m: ['M0 8V2.7M0 4.5c0-1.2.7-1.8 1.6-1.8s1.5.6 1.5 1.8V8M3.1 4.5c0-1.2.7-1.8 1.6-1.8s1.5.6 1.5 1.8V8', 6.2],
  l: ['M.3 0v8', 0.6],
  L: ['M0 0v8h4.2', 4.2],
  W: ['m0 0 1.9 8 1.9-7 1.9 7L7.6 0', 7.6],
  ' ': ['', 1.2],
}

const GAP = 1.7

/** Writes an amount such as "1.5 kg", `size` units high, with the middle of its baseline at `x`, `y`. */
export function write(text: string, x: number, y: number, size: number, colour: string): Drawn {
  let at = 0
  const strokes = Array.from(text, (letter) => {
    const [path, width = 5] = letters[letter] ?? []
    if (path === undefined) throw new Error(`"${letter}" of "${text}" can't be written in a picture`)
    const drawn = path && `<path d="${path}" transform="translate(${at.toFixed(1)})"/>`
    at += width + GAP
    return drawn
  })
  const scale = size / 8
  const start = x - ((at - GAP) * scale) / 2
  return `<g transform="translate(${start.toFixed(2)} ${(y - size).toFixed(2)}) scale(${scale.toFixed(3)})" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
}

/** How wide `write` writes it. */
export const widthOf = (text: string, size: number): number =>
  (Array.from(text, (letter) => (letters[letter]?.[1] ?? 5) + GAP).reduce((sum, width) => sum + width, 0) - GAP) *
  (size / 8)
