import type * as v from 'valibot'
import type { ErrorCode } from './errors.ts'

type Schema = v.GenericSchema

/** Who may connect to a namespace or send a command; administrators are signed in. */
export type Access = 'open' | 'signed-in' | 'administrator'

/** Client → server. Acknowledged with `{ ok: true, ...ack }` or `{ ok: false, error }`. */
export interface SocketCommand {
  access: Access
  payload: Schema
  ack: v.GenericSchema<Record<string, unknown>>
  errors: readonly ErrorCode[]
}

/** Server → client: the schemas of the declared arguments, in order. */
export interface SocketEvent {
  args: readonly [] | readonly [Schema, ...Schema[]]
  /** Set on an event that carries many of another: each element is delivered as that event. */
  batchOf?: string
}

export interface SocketNamespace {
  /** Whose handshake is taken; a command may ask for more. */
  access: Access
  /** Why a handshake is refused besides `access`, left out for nothing. */
  errors?: readonly ErrorCode[]
  commands: Readonly<Record<string, SocketCommand>>
  events: Readonly<Record<string, SocketEvent>>
}
