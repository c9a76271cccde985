import * as v from 'valibot'
import { MAX_ORDER_LINES } from './limits.ts'
import {
  emptyOrVisible,
  fieldError,
  GoodsId,
  Krw,
  maxCharacters,
  oneLine,
  Quantity,
  Seq,
  Timestamp,
  textUpTo,
} from './primitives.ts'

/** Why something goes back. All but `changed_mind` are the shop's fault. */
export const ReturnReason = v.picklist(['changed_mind', 'damaged', 'wrong_product'])
export type ReturnReason = v.InferOutput<typeof ReturnReason>

/**
 * How far a return is. `requested` by the shopper, who may withdraw it until it is `accepted`. `returned`: the products are in the shop
 * again, and the money goes back. `declined` and `withdrawn` ones don't count: the shopper may ask again.
 */
export const ReturnStatus = v.picklist(['requested', 'accepted', 'returned', 'declined', 'withdrawn'])
export type ReturnStatus = v.InferOutput<typeof ReturnStatus>

/** Pieces of a product of the order. */
const ReturnLine = v.object({ goodsId: GoodsId, quantity: Quantity })
export type ReturnLine = v.InferOutput<typeof ReturnLine>

/** What a shopper sends back of an order, or wants to. An order has several one after the other, and one open at a time. */
export const OrderReturn = v.object({
  returnId: Seq,
  status: ReturnStatus,
  reason: ReturnReason,
  /** What the shopper wrote about it; may be empty. */
  note: v.string(),
  lines: v.array(ReturnLine),
  /** What is paid back once the products are in the shop: see `refundOf`. */
  refund: Krw,
  requestedAt: Timestamp,
  /** When it got its status. */
  changedAt: Timestamp,
  /** Why the shop declined it. */
  declinedReason: v.optional(v.string()),
})
export type OrderReturn = v.InferOutput<typeof OrderReturn>

/** Asks for a return: each product of `lines` once, at most as many pieces as the order has and no earlier return takes back. */
export const ReturnRequest = v.object({
  reason: ReturnReason,
  note: v.pipe(
    v.string(fieldError('invalid')),
    v.normalize('NFC'),
    v.trim(),
    emptyOrVisible,
    maxCharacters(200, fieldError('tooLong')),
    oneLine,
  ),
  lines: v.pipe(
    v.array(ReturnLine, fieldError('items')),
    v.minLength(1, fieldError('items')),
    v.maxLength(MAX_ORDER_LINES, fieldError('items')),
  ),
})
export type ReturnRequest = v.InferOutput<typeof ReturnRequest>

/** Why a return is declined: the shopper reads it. */
export const DeclinedReason = textUpTo(200)

/** What an administrator does about a return that is as the administrator saw it. Whoever declines one says why. */
export const ReturnStep = v.object({
  status: v.picklist(['accepted', 'returned', 'declined']),
  expectedStatus: ReturnStatus,
  declinedReason: v.optional(DeclinedReason),
})
export type ReturnStep = v.InferOutput<typeof ReturnStep>
