import type { ErrorBody, ErrorCode } from '#app/contract/errors.ts'

/** `network`: no answer came. `timeout`: none in time. `unreadable`: an answer that is not the shop's. */
export type ApiErrorCode = ErrorCode | 'network' | 'timeout' | 'unreadable'

/** Why a call has no answer: the server's error, or the lack of one. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ApiErrorCode
  /** 0 where no answer came. */
  readonly status: number
  /** Field → message, in the shopper's language. */
  readonly fields: Readonly<Record<string, string>>
  /** The order's total now (KRW); with `price_changed`. */
  readonly total: number | undefined
  /** How many of the product are in the cart now; with `cart_changed`. */
  readonly quantity: number | undefined
  /** Seconds to wait before the next call: the answer's `Retry-After`. */
  readonly retryAfter: number | undefined

  constructor(
    code: ApiErrorCode,
    options: { status?: number; body?: ErrorBody; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(options.body?.errorMessage ?? code, { cause: options.cause })
    this.code = code
    this.status = options.status ?? 0
    this.fields = options.body?.fields ?? {}
    this.total = options.body?.total
    this.quantity = options.body?.quantity
    this.retryAfter = options.retryAfter
  }

  /** Whether the server may have done the work all the same: nobody knows until it is asked. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export const isApiError = (error: unknown, ...codes: ApiErrorCode[]): error is ApiError =>
  error instanceof ApiError && (codes.length === 0 || codes.includes(error.code))
