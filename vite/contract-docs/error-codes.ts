import { type ErrorCode, errorStatus } from '#app/contract/errors.ts'
import type { Endpoint } from '#app/contract/rest.ts'
import type { Method } from '#app/contract/routes.ts'
import type { SocketCommand, SocketNamespace } from '#app/contract/socket-namespace.ts'
import type { Access } from '#app/contract/user.ts'

/** All errors of an endpoint by status: its own, and those that every endpoint of its kind has. */
export function errorsOf(method: Method, endpoint: Endpoint): Map<number, ErrorCode[]> {
  const { access, params, query, body, idempotencyKey } = endpoint
  const codes: ErrorCode[] = []
  if (params || query || body || idempotencyKey) codes.push('invalid')
  if (body) codes.push('malformed_body')
  // Also for open endpoints: a bad `Authorization` is an error everywhere.
  codes.push('unauthenticated')
  if (access === 'administrator') codes.push('forbidden')
  if (method !== 'GET') codes.push('foreign_origin')
  if (body) codes.push('payload_too_large', 'unsupported_media_type')
  codes.push(...endpoint.errors, 'too_many_requests', 'internal')

  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code])
  return new Map([...byStatus].sort(([a], [b]) => a - b))
}

/** All errors of a socket command. */
export const commandErrors = ({ access, errors }: SocketCommand): ErrorCode[] => [
  'invalid',
  ...accessErrors(access),
  ...errors,
  'too_many_requests',
  'internal',
]

/** All errors of a handshake. Every namespace rejects a bad token. */
export const handshakeErrors = ({ access, errors = [] }: SocketNamespace): ErrorCode[] => [
  'invalid',
  'unauthenticated',
  ...(access === 'administrator' ? (['forbidden'] as const) : []),
  ...errors,
  'too_many_requests',
  'internal',
]

function accessErrors(access: Access): ErrorCode[] {
  if (access === 'open') return []
  return access === 'signed-in' || access === 'guest' ? ['unauthenticated'] : ['unauthenticated', 'forbidden']
}
