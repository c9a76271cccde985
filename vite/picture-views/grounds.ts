import type { Drawn } from './drawn.ts'

/** The colour of each category: of its ground, and so deep that white letters on it can be read. */
const colours: Record<string, readonly [ground: string, deep: string]> = {
  drink: ['#3d97dd', '#27699b'],
  food: ['#ee7f2d', '#a8531d'],
  fruit: ['#f0566c', '#b23a4c'],
  bakery: ['#d99a4a', '#8c5a1e'],
  'tea-coffee': ['#7fae55', '#4f7330'],
  snacks: ['#efb91f', '#84630f'],
  household: ['#2fb5b0', '#1f7471'],
  vegetables: ['#45b565', '#2c7446'],
  flowers: ['#e277b6', '#a03a77'],
  toys: ['#8f6fe8', '#6246b8'],
}

const coloursOf = (category: string) => colours[category] ?? (['#9a8f82', '#6a5f55'] as const)

/** The colour of what is printed on packages. */
export const deepColour = (category: string): string => coloursOf(category)[1]

/**
 * A wall and a table in the category's colour. They are transparent, so that they are light in a light theme and dark in a dark one.
 * Plain fills: a gradient as large as the picture takes a slow phone as long as all else in it.
 */
export function ground(category: string): Drawn {
  const [colour] = coloursOf(category)
  return `<path d="M0 0h64v64H0z" fill="${colour}" fill-opacity=".17"/><path d="M0 46q32-5 64 0v18H0z" fill="${colour}" fill-opacity=".2"/>`
}
