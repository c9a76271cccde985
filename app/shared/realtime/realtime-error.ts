/** What a server says when it refuses a command. */
export interface ServerError {
  readonly code: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export type RealtimeErrorCode =
  /** No answer in time. */
  | 'timeout'
  /** There was no connection for as long as the caller would wait. */
  | 'offline'
  /** The caller's signal was aborted, or the connection was disposed of. */
  | 'aborted'
  /** The connection broke while the answer was awaited. */
  | 'disconnected'
  /** Somebody else signed in meanwhile. */
  | 'identity-changed'
  /** The payload does not fit the command's schema. */
  | 'invalid-payload'
  /** The server's answer does not fit the contract. */
  | 'invalid-ack'
  /** The server refused; `serverError` says why. */
  | 'server'

/**
 * A command that did not succeed. `delivered` tells whether the server got it: after `unknown` only a command that the server
 * recognises as a repetition (an idempotency key) may be sent again.
 */
export class RealtimeError extends Error {
  override readonly name = 'RealtimeError'
  readonly code: RealtimeErrorCode
  readonly delivered: 'no' | 'yes' | 'unknown'
  readonly serverError: ServerError | undefined

  constructor(
    code: RealtimeErrorCode,
    delivered: RealtimeError['delivered'],
    message?: string,
    serverError?: ServerError,
  ) {
    super(message ?? code)
    this.code = code
    this.delivered = delivered
    this.serverError = serverError
  }
}
