import type { ExpressionBuilder } from 'kysely'
import type { Recipient } from '#app/contract/order.ts'
import { emailKey, foldText, searchWords } from '#app/contract/text.ts'
import type { Tables } from '../tables.ts'
import { spell } from './spelling.ts'

/** A word of a search of orders. */
export interface OrderWord {
  /** Folded, and taken literally. */
  word: string
  /** The digits of a word that may be a part of a phone number. */
  digits?: string
}

/** The words of the admin's search of orders. */
export const readOrderWords = (q: string): OrderWord[] =>
  searchWords(q).map((word) => (/^[+(]?\d[\d()-]*$/.test(word) ? { word, digits: phoneDigits(word) } : { word }))

/** What a search finds of a recipient: the name, folded, the digits of the phone number, and of a guest the e-mail address. */
export const recipientKey = ({ name, phone }: Pick<Recipient, 'name' | 'phone'>, guestEmail?: string): string =>
  [
    foldText(name),
    phoneDigits(phone),
    // As it was typed, and as DNS writes its domain.
    ...(guestEmail === undefined ? [] : new Set([foldText(guestEmail), emailKey(guestEmail)])),
  ].join('\n')

/** The digits of a phone number as they are dialled in Korea. */
const phoneDigits = (phone: string): string => phone.replace(/^\(?\+82\)?/, '0').replace(/\D/g, '')

/** The ways in which an index may have a word. */
export const spellingsOf = ({ word, digits }: OrderWord): string[] => [
  ...new Set([spell(word), ...(digits === undefined ? [] : [digits])]),
]

/** What the index has of an order. */
export const spellOrder = (texts: readonly string[]): string => texts.map(spell).join('\n')

/** Whether an order matches a word. */
export const mentions = (
  eb: ExpressionBuilder<Pick<Tables, 'orders' | 'users'>, 'orders' | 'users'>,
  { word, digits }: OrderWord,
) => {
  const holds = (column: 'orders.search_text' | 'orders.recipient_key' | 'users.nickname_key', part: string) =>
    eb(eb.fn<number>('instr', [column, eb.val(part)]), '>', 0)
  return eb.or([
    holds('orders.search_text', word),
    holds('orders.recipient_key', word),
    holds('users.nickname_key', word),
    ...(digits === undefined ? [] : [holds('orders.recipient_key', digits)]),
  ])
}
