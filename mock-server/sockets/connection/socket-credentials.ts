import type { Socket } from 'socket.io'
import type { EndpointCall } from '#mock-server/core/backend.ts'
import { readSessionCookies } from './shop-cookies.ts'

/** What a handshake request says about its sender, as the adapter reads it. */
export type SocketCredentials = Pick<EndpointCall, 'sessionTokens' | 'address'>
export type ReadCredentials = (socket: Pick<Socket, 'handshake' | 'request'>) => SocketCredentials

/** For an adapter without proxies and ports. */
export const plainCredentials: ReadCredentials = ({ handshake }) => ({
  sessionTokens: readSessionCookies(handshake.headers.cookie),
  address: handshake.address,
})
