import { setTimeout as wait } from 'node:timers/promises'
import type { createClient } from '@redis/client'
import type { NodeChannel, NodeListener } from '#mock-server/sockets/cluster/node-channel.ts'

const stream = 'jangteo:nodes'
/** About how many posts the stream keeps, for nodes that were cut off for a moment. */
const kept = 10_000
/** How long one call waits for posts, and how long the reader rests after an error, in ms. */
const block = 1000
const rest = 200
/** How often a node says that it is there, and after how long a silent one is taken for dead, in ms. */
const heartbeat = 1000
const silence = 4000

/** The messages of one turn of the event loop; none says that the node is there. */
interface Post<Message> {
  from: string
  messages: readonly Message[]
  /**
   * The node that the sender has just heard for the first time, or again after a silence. That node must tell once more who is there,
   * even if it has heard the sender all along.
   */
  met?: string
  isGone?: boolean
}

type Client = Pick<ReturnType<typeof createClient>, 'xAdd' | 'xRead' | 'xRevRange'>

export interface RedisChannel<Message> extends NodeChannel<Message> {
  /** Says goodbye and stops reading. */
  close(): Promise<void>
}

/**
 * A channel over a stream of Redis (https://redis.io/docs/latest/develop/data-types/streams/). A reader that was cut off goes on where
 * it was. What a node posts while it can't reach Redis, or before it has for the first time, is lost, so it carries only what may be. `reader` waits for posts, so it is a
 * client of its own.
 */
export function openRedisChannel<Message extends object>(writer: Client, reader: Client): RedisChannel<Message> {
  const self = crypto.randomUUID()
  const listeners = new Set<NodeListener<Message>>()
  /** Other node → when it was heard last, by `performance.now()`: the clocks of nodes may differ. */
  const heard = new Map<string, number>()
  /** Whether it reads: before that it says nothing, because it would not hear the answers. */
  let isReading = false
  let isClosed = false

  const send = async (messages: readonly Message[], more: Pick<Post<Message>, 'met' | 'isGone'> = {}) => {
    const post: Post<Message> = { from: self, messages, ...more }
    const trim = { strategy: 'MAXLEN', strategyModifier: '~', threshold: kept } as const
    // Lost while Redis can't be reached.
    await writer.xAdd(stream, '*', { post: JSON.stringify(post) }, { TRIM: trim }).catch(() => undefined)
  }
  let waiting: Message[] = []
  function sendWaiting(): void {
    const messages = waiting
    waiting = []
    void send(messages)
  }

  function lose(node: string): void {
    if (heard.delete(node)) for (const { left } of listeners) left?.(node)
  }
  function receive({ from, messages, met, isGone }: Post<Message>): void {
    if (from === self || isClosed) return
    if (isGone) return lose(from)
    const isNew = !heard.has(from)
    heard.set(from, performance.now())
    if (isNew) void send([], { met: from })
    for (const { received, joined } of listeners) {
      if (isNew || met === self) joined?.()
      for (const message of messages) received?.(message, from)
    }
  }

  async function read(): Promise<void> {
    let last: string | undefined
    while (!isClosed) {
      try {
        last ??= (await reader.xRevRange(stream, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0'
        if (!isReading) {
          isReading = true
          void send([])
        }
        const found = await reader.xRead({ key: stream, id: last }, { BLOCK: block, COUNT: 100 })
        for (const { id, message } of entriesOf(found)) {
          last = id
          receive(JSON.parse(message['post'] ?? ''))
        }
      } catch {
        await wait(rest)
      }
    }
  }

  const timer = setInterval(() => {
    if (isReading) void send([])
    for (const [node, at] of heard) if (performance.now() - at > silence) lose(node)
  }, heartbeat)
  const reading = read()

  return {
    post(message) {
      if (isClosed || !isReading) return
      if (waiting.length === 0) setImmediate(sendWaiting)
      waiting.push(message)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    countNodes: () => Promise.resolve(heard.size + 1),
    async close() {
      isClosed = true
      clearInterval(timer)
      await send([], { isGone: true })
      await reading
    },
  }
}

interface Entry {
  id: string
  message: Record<string, string>
}

/** The entries of the one stream that was read; none when the call has waited in vain. */
const entriesOf = (found: Awaited<ReturnType<Client['xRead']>>): readonly Entry[] => found?.[0]?.messages ?? []
