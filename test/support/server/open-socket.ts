import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client'
import { expect, vi } from 'vitest'
import type { Purchase } from '#app/contract/purchase.ts'
import type { ShopChanges } from '#app/contract/shop-socket.ts'

export type TestSocket = Awaited<ReturnType<typeof openSocket>>

/** A connected Socket.IO client that records its events. It does not reconnect by default. */
export async function openSocket(url: string, options: Partial<ManagerOptions & SocketOptions> = {}) {
  const socket = io(url, { forceNew: true, reconnection: false, transports: ['websocket'], ...options })
  const received: { event: string; args: unknown[] }[] = []
  socket.onAny((event: string, ...args: unknown[]) => received.push({ event, args }))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    if (options.reconnection !== true) socket.once('connect_error', reject)
  })

  return {
    socket,
    /** The first argument of each `event`, in order. */
    received: (event: string): unknown[] => received.filter((one) => one.event === event).map(({ args }) => args[0]),
    /** All arguments of each `event`. */
    args: (event: string): unknown[][] => received.filter((one) => one.event === event).map(({ args }) => args),
    events: () => received.map(({ event }) => event),
    /** The `seq` of every received purchase, one by one or in batches. */
    purchases: (): number[] =>
      received
        .flatMap(({ event, args: [payload] }) => {
          if (event === 'BUY_GOODS') return [payload as Purchase]
          return event === 'SHOP_CHANGED' ? ((payload as ShopChanges).purchases ?? []) : []
        })
        .map(({ seq }) => seq),
    /** Sends a command and returns its acknowledgement. */
    send: (...args: [string, ...unknown[]]): Promise<Record<string, unknown>> =>
      socket.timeout(15_000).emitWithAck(...args),
  }
}

/** Waits until an expectation holds. The timeout allows for a busy machine. */
export const eventually = (assertion: () => void | Promise<void>) =>
  vi.waitFor(assertion, { timeout: 15_000, interval: 10 })

/** The error of a handshake that fails. */
export async function errorOf(url: string, options: Partial<ManagerOptions & SocketOptions>): Promise<unknown> {
  const opened = await openSocket(url, options).catch((error: unknown) => ({ error }))
  return 'error' in opened ? opened.error : expect.fail('the socket was let in')
}
