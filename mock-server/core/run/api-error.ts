import type { ErrorCode } from '#app/contract/errors.ts'
import type { Problem } from '#app/contract/field-errors.ts'
import { BrokenCursor } from '#mock-server/store/queries/cursor.ts'

export interface RefusalDetails {
  /** What is wrong with which field. */
  fields?: Readonly<Record<string, Problem>>
  /** The order's total now, in KRW; with `price_changed`. */
  total?: number
  /** When to try again, in seconds; with `too_many_requests`. */
  retryAfter?: number
}

/** An expected "no" with a code. Whatever else is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ErrorCode
  readonly details: RefusalDetails

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** The refusal that an error means, `undefined` for a bug. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof BrokenCursor) return new Refusal('invalid', { fields: { cursor: 'invalid' } })
  return undefined
}
