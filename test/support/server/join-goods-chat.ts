import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { signUpShopper } from '../backend/call-endpoint.ts'
import { openSocket } from './open-socket.ts'
import type { TestServer } from './start-server.ts'

export const room = 'goods:3'

/** Opens a socket in a room; without a nickname as a guest. */
export async function joinGoodsChat(server: TestServer, nickname?: string, joined: unknown = room) {
  const token = nickname === undefined ? '' : (await signUpShopper(server.backend, nickname)).token
  const socket = await openSocket(server.url, { auth: token === '' ? {} : { token } })
  return Object.assign(socket, { token, ack: await socket.send('join room', joined) })
}

/** The messages that the answer to joining a room holds. */
export const messagesIn = ({ ack }: { ack: Record<string, unknown> }) => ack['messages'] as GoodsChatMessage[]
