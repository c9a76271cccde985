import type { Socket } from 'socket.io'
import * as v from 'valibot'
import type { ErrorCode, SocketError } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'
import { HandshakeAuth } from '#app/contract/socket.ts'
import type { Access } from '#app/contract/user.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketError } from '#mock-server/core/run/errors/error-reply.ts'
import { accessError } from '#mock-server/core/run/session/check-access.ts'
import type { SocketData } from '../socket-server.ts'
import { readSessionCookie } from './session-cookie.ts'

/** What the client finds in its `connect_error`: the code as the message, and the whole error as `data`. */
export class HandshakeError extends Error {
  readonly data: SocketError

  constructor(code: ErrorCode, language: Language) {
    super(code)
    this.data = socketError(new ApiError(code), language)
  }
}

/** The language of whom nothing else is known. */
export const spokenLanguage = ({ handshake }: Pick<Socket, 'handshake'>): Language =>
  acceptedLanguage(handshake.headers['accept-language'] ?? null)

/**
 * Finds out who a socket is, from `auth` and the session cookie. A bad `auth.token` is refused; a dead cookie makes a guest,
 * for a browser can't leave its cookie out. Whom the namespace is not for is refused.
 */
export async function readHandshake(
  backend: Backend,
  socket: Pick<Socket, 'id' | 'handshake'>,
  access: Access,
): Promise<SocketData> {
  const { auth, headers } = socket.handshake
  const spoken = spokenLanguage(socket)

  const parsed = v.safeParse(HandshakeAuth, auth)
  if (!parsed.success) throw new HandshakeError('invalid', spoken)
  const { token, visitor, serverOffset, batch = false, language = spoken } = parsed.output

  const credential = token ?? readSessionCookie(headers.cookie)
  const found = credential === undefined ? null : await backend.findSession(credential)
  if (token !== undefined && !found) throw new HandshakeError('unauthenticated', language)
  const refused = accessError(access, found)
  if (refused) throw new HandshakeError(refused, language)

  const session = found ?? undefined
  const guest = visitor === undefined ? `socket:${socket.id}` : `visitor:${visitor}`
  return { session, person: session ? `account:${session.user.userId}` : guest, language, serverOffset, batch }
}
