import type { Drawn, Part } from './drawn.ts'
import { put, shadow } from './drawn.ts'
import { widthOf, write } from './lettering.ts'

/** What a package is made from. */
export interface Contents {
  part: Part
  /** The amount on the label; empty if the product's name says none. */
  label: string
  /** The colour of its category, deep enough for white letters. */
  colour: string
}

const cream = '#fffaf2'

/** Light from the left and shade on the right, over whatever colour a package has. */
export const light =
  '<linearGradient id="light"><stop stop-color="#fff" stop-opacity=".34"/><stop offset=".3" stop-color="#fff" stop-opacity="0"/><stop offset=".62" stop-opacity="0"/><stop offset="1" stop-opacity=".24"/></linearGradient>'

/** An amount in white on the colour of the category. Nothing if there is none. */
const plate = (label: string, colour: string, x: number, y: number, size = 5.2): Drawn => {
  if (label === '') return ''
  const width = widthOf(label, size) + size * 1.3
  const height = size * 1.9
  return (
    `<rect x="${(x - width / 2).toFixed(2)}" y="${(y - height / 2).toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" rx="${(height / 2).toFixed(2)}" fill="${colour}"/>` +
    write(label, x, y + size * 0.42, size, '#fff')
  )
}

/** A body twice: in its colour, and in the light. */
const lit = (path: string, fill: string): Drawn =>
  `<path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#light)"/>`

/** A bag that stands by itself, with the drawing in a window. */
export const pouch = ({ part, label, colour }: Contents): Drawn =>
  [
    shadow(32, 59, 44),
    lit('M14 6h36v6c0 3 3 9 3.5 21s-1.5 19-2 24q-.2 2-2.5 2H15q-2.3 0-2.5-2c-.5-5-2.5-12-2-24S14 15 14 12z', colour),
    '<path d="M14 6h36v6H14z" fill="#fff" fill-opacity=".28"/><path d="M14 9h36" stroke="#fff" stroke-opacity=".5" stroke-dasharray="1.5 1.5"/>',
    `<circle cx="32" cy="31" r="15.5" fill="${cream}"/>`,
    put(part, 32, 43, 24),
    label && plate(label, '#fff', 32, 53, 5.6).replace('stroke="#fff"', `stroke="${colour}"`),
  ].join('')

/** A box without a print: its top, its side and its front. */
const cardboard = (colour: string): Drawn =>
  [
    shadow(33, 58, 56),
    `<path d="m7 17 7-7h43l-6 7z" fill="${colour}"/><path d="m7 17 7-7h43l-6 7z" fill="#fff" fill-opacity=".35"/>`,
    `<path d="m51 17 6-7v40l-6 8z" fill="${colour}"/><path d="m51 17 6-7v40l-6 8z" fill-opacity=".28"/>`,
    lit('M7 17h44v41H9q-2 0-2-2z', colour),
  ].join('')

/** A box that is printed all over. */
export const box = ({ part, label, colour }: Contents): Drawn =>
  [
    cardboard(colour),
    `<path d="M11 21h36v${label ? 24 : 33}H11z" fill="${cream}"/>`,
    put(part, 29, label ? 44 : 52, label ? 22 : 30),
    write(label, 29, 54.5, 6.5, '#fff'),
  ].join('')

/** The box in which the shop sends what has no package. */
export const shippingBox: Drawn = `${cardboard('#c99a63')}<path d="m25 17 7-7h5l-7 7v8h-5z" fill="#fff" fill-opacity=".4"/>`

/** A carton of milk. `straw` makes a small one to drink from. */
export const carton = ({ part, label, colour, straw = false }: Contents & { straw?: boolean }): Drawn =>
  [
    shadow(33, 59, 40),
    straw ? `<path d="M26 15 30 3l6-1" fill="none" stroke="#d64545" stroke-width="2.2" stroke-linejoin="round"/>` : '',
    straw
      ? `<path d="m17 18 6-5h24l-5 5z" fill="#fff"/><path d="m42 18 5-5v41l-5 5z" fill="${colour}"/><path d="m42 18 5-5v41l-5 5z" fill-opacity=".25"/>`
      : `<path d="m17 21 5-11h25v4l-5 7z" fill="${colour}"/><path d="M21 6h26v5H21z" fill="${colour}"/><path d="M21 6h26v2.5H21z" fill="#fff" fill-opacity=".3"/><path d="m42 21 5-10v43l-5 5z" fill="#d8d0c4"/>`,
    lit(straw ? 'M17 18h25v41H17z' : 'M17 21h25v38H17z', straw ? colour : '#fbf7f0'),
    straw ? `<path d="M19.5 24h20v22h-20z" fill="${cream}"/>` : `<path d="M17 47h25v12H17z" fill="${colour}"/>`,
    put(part, 29.5, straw ? 44 : 45, straw ? 18 : 21),
    write(label, 29.5, straw ? 54.5 : 55.5, 4.8, '#fff'),
  ].join('')

/** A bottle that one looks through. */
export const bottle = ({ part, label, colour, drink }: Contents & { drink: string }): Drawn =>
  [
    shadow(32, 60, 30),
    lit('M28.5 9h7v5c0 4 6.5 7 6.5 14v29q0 3-3 3H25q-3 0-3-3V28c0-7 6.5-10 6.5-14z', drink),
    `<path d="M27.5 3h9v6.5h-9z" fill="${colour}"/><path d="M27.5 3h9v6.5h-9z" fill="url(#light)"/>`,
    `<path d="M22 30h20v20H22z" fill="${cream}"/><path d="M22 43.5h20V50H22z" fill="${colour}"/>`,
    put(part, 32, 43, 12.5),
    write(label, 32, 48.7, 4, '#fff'),
    '<path d="M22 28h20v29q0 3-3 3H25q-3 0-3-3z" fill="url(#light)"/>',
  ].join('')

/** A can with a ring on it, which reads as an O and as a zero. */
export const can = ({ colour }: { colour: string }): Drawn =>
  [
    shadow(32, 60, 32),
    lit('M22 9q10-3 20 0l2.5 5v40L42 59q-10 3-20 0l-2.5-5V14z', '#c9ccd2'),
    lit('M19.5 15q12.5 3 25 0v38q-12.5 3-25 0z', colour),
    '<ellipse cx="32" cy="9" rx="10" ry="2.2" fill="#eceef1"/><ellipse cx="32" cy="9" rx="3.5" ry=".9" fill="#9aa0a8"/>',
    '<ellipse cx="32" cy="33" rx="7.5" ry="10" fill="none" stroke="#fff" stroke-width="4"/>',
    '<path d="M19.5 47q12.5 3 25 0v2.5q-12.5 3-25 0z" fill="#e23b3b"/>',
  ].join('')

/** A glass with a lid. */
export const jar = ({ part, label, colour, drink }: Contents & { drink: string }): Drawn =>
  [
    shadow(32, 59, 42),
    lit('M16 17h32q4 2 4 7v30q0 5-5 5H17q-5 0-5-5V24q0-5 4-7z', drink),
    `<path d="M15 7h34q2 0 2 2v7q0 2-2 2H15q-2 0-2-2V9q0-2 2-2z" fill="${colour}"/><path d="M15 7h34q2 0 2 2v7q0 2-2 2H15q-2 0-2-2V9q0-2 2-2z" fill="url(#light)"/>`,
    `<path d="M12 27h40v24H12z" fill="${cream}"/>`,
    put(part, 32, 43.5, 15),
    plate(label, colour, 32, 46.5, 4.4),
  ].join('')
