import type { Socket } from 'socket.io-client'
import type { CookieChange } from './adapter.ts'

/** The headers that clients may rely on. Others belong to proxies and browsers. */
const telling = [
  'allow',
  'cache-control',
  'content-language',
  'content-type',
  'idempotency-replayed',
  'retry-after',
  'www-authenticate',
]

/** Values that are random. */
const random = new Set([
  'id',
  'incidentId',
  'key',
  'link',
  'nextCursor',
  'orderId',
  'paymentId',
  'returnUrl',
  'subject',
  'token',
  'url',
])

/** Values that depend on the clock. Two of them may be equal in one adapter and differ in another. */
const times = new Set([
  'at',
  'changedAt',
  'date',
  'expiresAt',
  'minute',
  'orderedAt',
  'requestedAt',
  'sentAt',
  'writtenAt',
])

type Line = [event: string, ...args: unknown[]]

/** Everything that came through an adapter. It keeps the order of answers, of acknowledgements, and of the events of one socket. */
export function createTranscript() {
  const answers: unknown[] = []
  const acknowledgements: unknown[] = []
  const events = new Map<string, Line[]>()

  return {
    answered(request: string, { status, headers }: Response, body: unknown, change: CookieChange | undefined): void {
      const told = telling.map((name) => [name, headers.get(name)?.toLowerCase()]).filter(([, value]) => value)
      const cookie = typeof change === 'object' ? 'set' : change
      answers.push({ request, status, headers: Object.fromEntries(told), body, cookie })
    },

    /** For requests that `work` sends at once: their answers may come in any order. */
    async unordered(work: () => Promise<unknown>): Promise<void> {
      const before = answers.length
      await work()
      const keyed = answers.splice(before).map((answer) => ({ answer, key: JSON.stringify(answer) }))
      answers.push(...keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ answer }) => answer))
    },

    acknowledged(command: string, ack: unknown): void {
      acknowledgements.push({ command, ack })
    },

    listen(name: string, socket: Socket): void {
      const lines: Line[] = []
      events.set(name, lines)
      socket.on('connect', () => lines.push(['connect']))
      // A poll that is under way when the connection ends turns the close into an error, depending on timing.
      socket.on('disconnect', (reason) => lines.push(['disconnect', reason.replace(/^transport .*/, 'transport')]))
      socket.on('connect_error', (error) => {
        // Each transport has its own message for an unreachable server, and their number depends on timing.
        if ('data' in error) lines.push(['connect_error', error.message, error.data])
      })
      socket.onAny((event: string, ...args) => {
        const line: Line = [event, ...args]
        // A socket that enters within the announcement interval receives the count twice, depending on timing.
        if (event === 'SAME_PAGE_VIEWER_COUNT' && JSON.stringify(line) === JSON.stringify(lines.at(-1))) return
        lines.push(line)
      })
    },

    /** Waits until `name` has received `event` `count` times in all. */
    async received(name: string, event: string, times = 1): Promise<void> {
      const deadline = performance.now() + 10_000
      const count = () => (events.get(name) ?? []).filter(([received]) => received === event).length
      while (count() < times) {
        if (performance.now() > deadline) throw new Error(`"${name}" received ${event} ${count()} times, not ${times}`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },

    /** The comparable transcript: random values are replaced by numbers in the order of their first appearance. */
    finish() {
      const seen = new Map<unknown, string>()
      const placeholder = (key: string, value: unknown) => {
        const known = seen.get(value) ?? `<${key} ${seen.size + 1}>`
        seen.set(value, known)
        return known
      }
      const text = JSON.stringify(
        { answers, acknowledgements, events: Object.fromEntries(events) },
        (key, value: unknown) => {
          if (value === null) return value
          if (times.has(key)) return `<${key}>`
          if (random.has(key)) return placeholder(key, value)
          // A mail names the order.
          return typeof value === 'string'
            ? value.replace(/(?<=Order number: )\S+/, '<orderId>').replace(/(?<=주문번호: )\S+/, '<orderId>')
            : value
        },
      )
      return JSON.parse(text) as unknown
    },
  }
}
