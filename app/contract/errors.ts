import * as v from 'valibot'
import { Count, Krw } from './primitives.ts'

/** Every error code with its HTTP status. Codes are stable: clients branch on them and never on `errorMessage`. */
export const errorStatus = {
  invalid: 400,
  malformed_body: 400,
  webhook_refused: 400,
  wrong_credentials: 400,
  already_registered: 400,
  password_mismatch: 400,
  goods_exists: 400,
  unauthenticated: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_bought: 403,
  not_found: 404,
  goods_not_found: 404,
  order_not_found: 404,
  user_not_found: 404,
  thread_not_found: 404,
  review_not_found: 404,
  return_not_found: 404,
  coupon_not_found: 404,
  address_not_found: 404,
  payment_not_found: 404,
  link_expired: 404,
  method_not_allowed: 405,
  out_of_stock: 409,
  price_changed: 409,
  coupon_refused: 409,
  coupon_exists: 409,
  goods_changed: 409,
  variants_for_sale: 409,
  cart_changed: 409,
  unpaid_orders_full: 409,
  order_status_conflict: 409,
  not_returnable: 409,
  return_changed: 409,
  thread_changed: 409,
  already_reviewed: 409,
  own_review: 409,
  already_voted: 409,
  review_hidden: 409,
  wishes_full: 409,
  addresses_full: 409,
  in_stock: 409,
  restock_requests_full: 409,
  own_account: 409,
  last_administrator: 409,
  orders_under_way: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  payment_timeout: 504,
} as const

export type ErrorCode = keyof typeof errorStatus
export const ErrorCode = v.picklist(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]])

/**
 * The body of every error response.
 * `errorMessage` is for people, in the language of `Accept-Language`. `fields` maps the name of a field to its message.
 */
export const ErrorBody = v.object({
  code: ErrorCode,
  errorMessage: v.string(),
  fields: v.optional(v.record(v.string(), v.string())),
  /** The current total in KRW, of the kind that the request expected; only with `price_changed` and `coupon_refused`. */
  total: v.optional(Krw),
  /** How many of the product are in the cart now; only with `cart_changed`, and not when an order was refused. */
  quantity: v.optional(Count),
  /** Identifies the log entry; only with `internal`. */
  incidentId: v.optional(v.string()),
  /** Only with `goods_exists`: clients of the legacy API check it. */
  success: v.optional(v.literal(false)),
})
export type ErrorBody = v.InferOutput<typeof ErrorBody>

/** The error of a failed socket command, inside `{ ok: false, error }`. */
export const SocketError = v.object({
  code: ErrorCode,
  message: v.string(),
  fields: v.optional(v.record(v.string(), v.string())),
})
export type SocketError = v.InferOutput<typeof SocketError>
