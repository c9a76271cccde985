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

/** A REST call as an adapter passes it on, before anything is checked. */
export interface EndpointCall {
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The backend reads `authorization`, `content-type`, `accept-language` and `idempotency-key`. */
  headers: Headers
  /** The body as text; empty when there is none. */
  body: string
  /** What the browser's cookies say its session is; the first valid one counts. */
  sessionTokens: readonly string[]
  /** What the browser keeps to be known again: see `knownDevice`. Empty for a new one. */
  device: string
  /** What lets the browser open orders that were placed without an account. */
  guestToken?: string | undefined
  /** Whether the caller has given up waiting: a call that has not begun yet is then left alone. */
  isGone?: () => boolean
  /** The caller's network address, which limits count by. */
  address: string
}

/** The response that an adapter sends. */
export interface EndpointReply {
  status: number
  headers: Readonly<Record<string, string>>
  /** Sent as JSON; `undefined` for 204. */
  body: object | undefined
  /** Sets the adapter's session cookie (`maxAge` in seconds) or clears it. */
  setSession?: { token: string; maxAge: number } | 'ended'
  /** Sets the browser's device cookie. */
  setDevice?: { token: string; maxAge: number }
  /** Sets the browser's cookie for guests' orders. */
  setGuest?: { token: string; maxAge: number }
  /** The one of the call's `sessionTokens` that is valid. */
  sessionToken?: string
}

/** A signed-in account. */
export interface Session {
  sessionId: string
  user: User
}

/** The sender of a socket command. */
export interface SocketCaller {
  /** The session of the handshake. It is looked up again before each command, because it may have ended. */
  sessionId: string | undefined
  /** What limits count by: the account, or the socket of a guest. */
  limitKey: string
  language: Language
}

/** What the commands of a namespace may do with the socket that sent them. */
export interface Callers {
  '/': SocketCaller & {
    enterPage(path: string): void
    /** From here on the socket receives the room's events; with a name it takes part. Returns the participants. */
    joinGoodsChat(room: string, name: string | undefined): Participants
    leaveGoodsChat(room: string): void
  }
  '/customer-chat': SocketCaller
  '/lab': SocketCaller & LabAbilities
  '/admin-alert': SocketCaller
}

export type Ack = ({ ok: true } & Record<string, unknown>) | { ok: false; error: SocketError }

/** Rows numbered in the order of their commits, so that clients can be sent everything after a number they know. */
export interface Feed<Row> {
  /** The number of the newest row; 0 when there is none. */
  latest(): Promise<number>
  /** The rows with `after < number <= upTo`, ascending, at most `limit`. */
  between(after: number, upTo: number, limit: number): Promise<Row[]>
}

/** The shop behind every adapter: rules, store and limits, without a network. */
export interface Backend {
  /** Runs one endpoint: limit, session, access, schemas, function. Never rejects: a bug answers 500 with an incident id. */
  runEndpoint(name: EndpointName, call: EndpointCall): Promise<EndpointReply>
  /** The reply for an error that the adapter itself detects (unknown route, foreign origin, body too large). */
  errorReply(code: ErrorCode, headers: Headers): EndpointReply
  /** Runs one socket command: limit, schema, session, access, function. Never rejects. */
  runCommand<N extends NamespaceName>(
    namespace: N,
    name: CommandName<N>,
    caller: Callers[N],
    payload: unknown,
  ): Promise<Ack>
  /** Counts a connection of an address. An invalid token counts as ten. Throws `too_many_requests`. */
  countHandshake(address: string, isGuess?: boolean): Promise<void>
  /** The valid session of a token, or `null`. Extends its expiry. */
  findSession(token: string): Promise<Session | null>
  /** Ends the sessions that have run out; their sockets close. */
  endExpiredSessions(): Promise<void>
  /** Closes the sockets of those sessions that have ended since, or whose account has another role. */
  revokeOutdated(sessions: readonly Session[]): Promise<void>
  /**
   * Does what is due: lets orders expire that nobody paid, has payments taken back, lets the test provider decide and send webhooks,
   * and forgets guests whose time is over. Hosts call it every few seconds.
   */
  runDueWork(): Promise<void>
  /** Purchases by `seq`. */
  feed: Feed<Purchase>
  /** Orders by `orderNumber`. */
  orders: Feed<AdminOrder>
  /** The numbers of the products for sale, ascending. */
  goodsIds: {
    /** At most `limit` of them above `after`. */
    after(after: number, limit: number): Promise<number[]>
    /** The `nth` above `after`; `undefined` if there are fewer. */
    nthAfter(after: number, nth: number): Promise<number | undefined>
  }
  /** What happened in the shop, published after the commit. */
  domainEvents: DomainEvents
  close(): Promise<void>
}
