import { io } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { TestShop } from './open-test-shop.ts'

/** Somebody else's connection to the shop of a UI test, which ends with the test; `null` is a guest. */
export async function openOtherSocket(shop: TestShop, nickname: string | null, namespace = '/') {
  const auth = nickname === null ? {} : { token: await shop.tokenOf(nickname) }
  const socket = io(location.origin + namespace.replace(/\/$/, ''), { forceNew: true, auth })
  onTestFinished(() => void socket.disconnect())
  const received: { event: string; args: unknown[] }[] = []
  socket.onAny((event: string, ...args: unknown[]) => received.push({ event, args }))
  return {
    socket,
    send: async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
      const ack: Record<string, unknown> = await socket.timeout(5000).emitWithAck(name, payload)
      if (ack['ok'] !== true) throw new Error(`${name} was refused: ${JSON.stringify(ack)}`)
      return ack
    },
    /** The first argument of each `event`, as they came. */
    received: (event: string) => received.filter((one) => one.event === event).map(({ args }) => args[0]),
  }
}
