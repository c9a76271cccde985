import type { AdminOrder } from '#app/contract/admin.ts'
import type { ErrorCode, SocketError } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'
import type { Participants } from '#app/contract/goods-chat.ts'
import type { Purchase } from '#app/contract/purchase.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { CommandName, NamespaceName } from '#app/contract/socket.ts'
import type { User } from '#app/contract/user.ts'
import type { DomainEvents } from './domain-events.ts'
import type { LabAbilities } from './lab/lab-abilities.ts'

/** A REST call as an adapter hands it over, before anything of it is checked. */
export interface EndpointCall {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Read: `authorization`, `content-type`, `accept-language`, `idempotency-key`. */
  headers: Headers
  /** The body as text, empty where there is none. */
  body: string
  /** The session cookie's value. */
  session: string | undefined
  /** The caller's network address, for limits. */
  address: string
}

/** What an adapter sends back. */
export interface EndpointReply {
  status: number
  headers: Readonly<Record<string, string>>
  /** Sent as JSON; `undefined` with 204. */
  body: object | undefined
  /** A session to keep in the adapter's cookie (seconds), or to forget. */
  session?: { token: string; maxAge: number } | 'ended'
}

export interface Session {
  sessionId: string
  user: User
}

/** Who sends a socket command. */
export interface SocketCaller {
  /** The session of the handshake; whether it still lives is asked again before each command. */
  sessionId: string | undefined
  /** Limits are counted by it: the session, or the socket of a guest. */
  limitKey: string
  language: Language
}

/** What the commands of a namespace may do with the socket that sends them. */
export interface Callers {
  '/': SocketCaller & {
    enterPage(path: string): void
    /** From here on it hears the room, and takes part under a name where one is given; answers who takes part. */
    joinGoodsChat(room: string, name: string | undefined): Participants
    leaveGoodsChat(room: string): void
  }
  '/customer-chat': SocketCaller
  '/lab': SocketCaller & LabAbilities
  '/admin-alert': SocketCaller
}

export type Ack = ({ ok: true } & Record<string, unknown>) | { ok: false; error: SocketError }

/** Rows with a number that follows their commits: what is told of them can be told again from any place. */
export interface Feed<Row> {
  /** The newest row's number, 0 where there is none. */
  latest(): Promise<number>
  /** Rows above `after`, up to `upTo`, ascending, at most `limit`. */
  between(after: number, upTo: number, limit: number): Promise<Row[]>
}

/** The whole shop behind every adapter: rules, store and limits, without a network. */
export interface Backend {
  /** Runs one endpoint: body, schemas, session, access, limits, function. Never rejects: a bug answers 500 with an incident id. */
  runEndpoint(name: EndpointName, call: EndpointCall): Promise<EndpointReply>
  /** The reply of an error that an adapter makes itself (unknown route, foreign origin, body too large). */
  refuse(code: ErrorCode, headers: Headers): EndpointReply
  /** Runs one socket command: schema, session, access, limits, function. Never rejects. */
  runCommand<N extends NamespaceName>(
    namespace: N,
    name: CommandName<N>,
    caller: Callers[N],
    payload: unknown,
  ): Promise<Ack>
  /** The living session of a token, or `null`. Slides its expiry. */
  findSession(token: string): Promise<Session | null>
  /** By `seq`. */
  feed: Feed<Purchase>
  /** By `orderNumber`. */
  orders: Feed<AdminOrder>
  /** What has happened, told after its commit. */
  domainEvents: DomainEvents
  close(): Promise<void>
}
