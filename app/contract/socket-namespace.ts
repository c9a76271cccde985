import type * as v from 'valibot'
import type { ErrorCode } from './errors.ts'
import type { Access } from './user.ts'

type Schema = v.GenericSchema

/** Client → server. The acknowledgement is `{ ok: true, ...ack }` or `{ ok: false, error }`. */
export interface SocketCommand {
  access: Access
  payload: Schema
  ack: v.GenericSchema<Record<string, unknown>>
  errors: readonly ErrorCode[]
}

/** Server → client: the schemas of its arguments, in order. */
export interface SocketEvent {
  args: readonly [] | readonly [Schema, ...Schema[]]
  /** Set when the event carries lists of others: the client delivers each element as the event that is named for its list. */
  batchOf?: Readonly<Record<string, string>>
}

export interface SocketNamespace {
  /** Who may connect. A command may require more. */
  access: Access
  /** Errors of the handshake besides those of `access`. */
  errors?: readonly ErrorCode[]
  commands: Readonly<Record<string, SocketCommand>>
  events: Readonly<Record<string, SocketEvent>>
}
