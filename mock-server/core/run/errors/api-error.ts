import type { ErrorCode } from '#app/contract/errors.ts'
import type { FieldError } from '#app/contract/field-errors.ts'
import { BrokenCursor } from '#mock-server/store/queries/cursor.ts'
import { StorageError } from '#mock-server/store/storage-error.ts'

export interface ApiErrorDetails {
  /** Field → what is wrong with it. */
  fields?: Readonly<Record<string, FieldError>>
  /** The order's current total in KRW; with `price_changed` and `coupon_refused`. */
  total?: number
  /** How many of the product are in the cart now; with `cart_changed`. */
  quantity?: number
  /** When to try again, in seconds; with `too_many_requests` and `unavailable`. */
  retryAfter?: number
}

/** An expected error with a code. Everything else that is thrown is a bug. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly details: ApiErrorDetails

  constructor(code: ErrorCode, details: ApiErrorDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** When to try again after the database failed, in seconds: somebody has to see to it. */
const storageRetry = 10

/** The expected error behind a thrown value; `undefined` for a bug. */
export function asApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error
  if (error instanceof StorageError) return new ApiError('unavailable', { retryAfter: storageRetry })
  if (error instanceof BrokenCursor) return new ApiError('invalid', { fields: { cursor: 'invalid' } })
  return undefined
}
