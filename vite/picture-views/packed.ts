import type { SeedGoods } from '#mock-server/store/seed/goods.ts'
import { amountOf } from './amount.ts'
import { bottle, box, type Contents, can, carton, jar, pouch } from './containers.ts'
import { type Drawn, type Part, put, shadow } from './drawn.ts'
import { deepColour } from './grounds.ts'
import { crate, pile, punnet, sack, wrap } from './heaps.ts'

interface Packing {
  draw: (contents: Contents) => Drawn
  /** The drawing on the package, where the product's own shows it poured or served. */
  mark?: string
  /** What the label says, where the product's name says no amount. */
  label?: string
  colour?: string
}

/** How products are sold, by the names of their drawings. The others are sold as they are, or so many of them. */
const packings: Record<string, Packing> = {
  'tumbler-glass': { draw: can, colour: '#26282d' },
  'pouring-liquid': {
    draw: (contents) => bottle({ ...contents, drink: '#8fd3a5' }),
    mark: 'lemon',
    label: '1.5 L',
    colour: '#1d7a45',
  },
  'beverage-box': {
    draw: (contents) => carton({ ...contents, straw: true }),
    mark: 'green-apple',
    colour: '#5f8f1f',
  },
  coconut: { draw: carton, colour: '#2f7d78' },
  ice: { draw: sack },
  'glass-of-milk': { draw: carton, mark: 'cow-face' },
  'tropical-drink': {
    draw: (contents) => bottle({ ...contents, drink: '#f6a04a' }),
    mark: 'pineapple',
    colour: '#b8441f',
  },
  spaghetti: { draw: box, colour: '#b3402a' },
  'curry-rice': { draw: box, colour: '#9a6a10' },
  'steaming-bowl': { draw: box, colour: '#a52846' },
  tangerine: { draw: crate },
  grapes: { draw: punnet },
  strawberry: { draw: punnet },
  'teacup-without-handle': { draw: box, colour: '#5d7a2e' },
  herb: { draw: box, colour: '#1f7d5a' },
  'ginger-root': { draw: (contents) => jar({ ...contents, drink: '#dfa44c' }) },
  mate: { draw: pouch, colour: '#4f6b2a' },
  'leaf-fluttering-in-wind': { draw: pouch, colour: '#20644a' },
  'bubble-tea': { draw: box, colour: '#8a5633' },
  'hot-beverage': { draw: box, colour: '#4b362c' },
  peanuts: { draw: pouch, colour: '#a8641d' },
  'rice-cracker': { draw: pouch, colour: '#3b4a5c' },
  candy: { draw: pouch, colour: '#b32b52' },
  'roll-of-paper': { draw: wrap },
  'light-bulb': { draw: box, colour: '#2b5f8f' },
  potato: { draw: crate },
  onion: { draw: (contents) => sack({ ...contents, net: true }) },
  garlic: { draw: punnet },
  'hot-pepper': { draw: punnet },
  carrot: { draw: sack },
  'puzzle-piece': { draw: box, colour: '#4a57a8' },
  crayon: { draw: box, colour: '#8a6d0b' },
}

/** The drawings that are shown on packages, beside those of the products. */
export const marks: readonly string[] = Object.values(packings).flatMap(({ mark }) => mark ?? [])

/** Bananas are sold by the bunch, and their drawing has one. */
const pieceCounts: Record<string, number> = { banana: 3 }

/** Draws what one gets for the price: the package, so many pieces, or the product itself. `partOf` reads a drawing by its name. */
export function drawPacked(goods: SeedGoods, part: Part, markPart: (name: string) => Part) {
  const { label, pieces } = amountOf(goods.nameEn)
  const packing = packings[goods.picture]
  if (packing) {
    const shown = packing.mark === undefined ? part : markPart(packing.mark)
    const contents = {
      part: shown,
      label: packing.label ?? label,
      colour: packing.colour ?? deepColour(goods.category),
    }
    return { parts: [shown], drawn: packing.draw(contents), isPackage: true }
  }
  const count = pieceCounts[goods.picture] ?? pieces ?? 1
  const drawn = count > 1 ? pile(part, count) : shadow(32, 56, 46) + put(part, 32, 57, 46)
  return { parts: [part], drawn, isPackage: false }
}
