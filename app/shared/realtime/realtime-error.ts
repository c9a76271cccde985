/** Why the server rejected a command. */
export interface ServerError {
  readonly code: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export type RealtimeErrorCode =
  /** No answer in time. */
  | 'timeout'
  /** There was no connection within the timeout. */
  | 'offline'
  /** The caller's signal was aborted, or the connection was disposed of. */
  | 'aborted'
  /** The connection broke after the command was sent. */
  | 'disconnected'
  /** Somebody else signed in meanwhile. */
  | 'identity-changed'
  /** The payload does not match the command's schema. */
  | 'invalid-payload'
  /** The server's answer does not match the contract. */
  | 'invalid-ack'
  /** The server rejected the command; `serverError` says why. */
  | 'server'

/**
 * A command that did not succeed. `delivered` says whether the server received it. After `unknown`, send it again only with an
 * idempotency key, by which the server recognises the repetition.
 */
export class RealtimeError extends Error {
  override readonly name = 'RealtimeError'
  declare readonly code: RealtimeErrorCode
  declare readonly delivered: 'no' | 'yes' | 'unknown'
  declare readonly serverError: ServerError | undefined

  constructor(
    code: RealtimeErrorCode,
    delivered: RealtimeError['delivered'],
    message?: string,
    serverError?: ServerError,
  ) {
    super(message ?? code)
    Object.assign(this, { code, delivered, serverError })
  }
}
