import type { Socket } from 'socket.io'
import * as v from 'valibot'
import type { ErrorCode, SocketError } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'
import { HandshakeAuth } from '#app/contract/socket.ts'
import type { Access } from '#app/contract/user.ts'
import type { Backend, Session } from '#mock-server/core/backend.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketError } from '#mock-server/core/run/errors/error-reply.ts'
import { accessError } from '#mock-server/core/run/session/check-access.ts'
import type { SocketData } from '../socket-server.ts'
import type { SocketCredentials } from './socket-credentials.ts'

/** The client's `connect_error`: its message is the code, and `data` is the whole error. */
export class HandshakeError extends Error {
  readonly data: SocketError

  constructor(code: ErrorCode, language: Language) {
    super(code)
    this.data = socketError(new ApiError(code), language)
  }
}

/** The language of `Accept-Language`, for a client that does not say its language in `auth`. */
export const headerLanguage = ({ handshake }: Pick<Socket, 'handshake'>): Language =>
  acceptedLanguage(handshake.headers['accept-language'] ?? null)

/**
 * Identifies a socket by `auth` and the session cookies. An expired cookie makes a guest, because browsers always send it.
 * Throws a `HandshakeError`: `invalid`, `unauthenticated` for a bad `auth.token`, or the error of the namespace's access.
 */
export async function readHandshake(
  backend: Backend,
  socket: Pick<Socket, 'id' | 'handshake' | 'conn'>,
  access: Access,
  { sessionTokens, address }: SocketCredentials,
): Promise<SocketData> {
  const { auth } = socket.handshake
  const fallback = headerLanguage(socket)

  const parsed = v.safeParse(HandshakeAuth, auth)
  if (!parsed.success) throw new HandshakeError('invalid', fallback)
  const { token, visitor, serverOffset, batched = false, language = fallback } = parsed.output

  const found = await firstSession(backend, token === undefined ? sessionTokens : [token])
  if (token !== undefined && !found) {
    // Close the connection after the error: another guess needs a new connection, and those are limited.
    await backend.countHandshake(address, true).catch(() => setTimeout(() => socket.conn.close()))
    throw new HandshakeError('unauthenticated', language)
  }
  const code = accessError(access, found)
  if (code) throw new HandshakeError(code, language)

  const session = found ?? undefined
  const guest = visitor === undefined ? `socket:${socket.id}` : `visitor:${visitor}`
  return { session, person: session ? `account:${session.user.userId}` : guest, language, serverOffset, batched }
}

async function firstSession(backend: Backend, tokens: readonly string[]): Promise<Session | null> {
  for (const token of tokens) {
    const found = await backend.findSession(token)
    if (found) return found
  }
  return null
}
