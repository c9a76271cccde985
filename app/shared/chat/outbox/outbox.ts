import { randomId } from '../../random-id.ts'
import { RealtimeError } from '../../realtime/realtime-error.ts'
import { createStore } from '../../storage/create-store.ts'
import { createOutboxStorage } from './outbox-storage.ts'

/** An own message that the server has not acknowledged. */
export interface Outgoing {
  /** The same key with every retry, so that the server stores the message once. */
  readonly key: string
  readonly msg: string
  /** When it was written, in ms since the epoch. Unique, because messages are sent in this order. */
  readonly at: number
  /** The recipient, if one outbox holds messages to several. */
  readonly to: number | undefined
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Why it failed, as a text of the server; `null` without one. */
  readonly error: string | null
}

interface OutboxOptions {
  storage: () => Storage
  /** Separates stored messages by account and recipient, so that one account never sends those of another. */
  name: string
  /** Sends one message; rejects with a `RealtimeError`. */
  deliver: (message: Pick<Outgoing, 'key' | 'msg' | 'to'>) => Promise<void>
  /** `true`: an undelivered message waits for `wake`. `false`: it fails, and its writer may resend it. */
  waits: boolean
}

export type Outbox = ReturnType<typeof createOutbox>

/** How long to wait (ms) before resending what the server could not accept. */
const PAUSE_MS = 3_000

/** Sends messages one at a time in the order they were written, and keeps each until the server has acknowledged it. */
export function createOutbox({ storage, name, deliver, waits }: OutboxOptions) {
  const stored = createOutboxStorage(storage, name)
  let sending: string | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  const shown = createStore(look(), () => stored.onChange(show))

  function look(): readonly Outgoing[] {
    return Array.from(stored.read(), ([key, { msg, at, to, problem: error }]) => ({
      key,
      msg,
      at,
      to,
      state: key === sending ? 'sending' : error === undefined ? 'waiting' : 'failed',
      error: error ?? null,
    }))
  }
  function show(): void {
    shown.set(look())
  }
  type New = Pick<Outgoing, 'key' | 'msg' | 'at' | 'to'>
  const write = ({ key, msg, at, to }: New, error?: string | null) =>
    stored.write(key, { msg, at, ...(to !== undefined && { to }), ...(error !== undefined && { problem: error }) })

  /** Sends waiting messages until none is left or one fails. */
  async function run(): Promise<void> {
    if (sending !== undefined || pause !== undefined) return
    for (let next = firstWaiting(); next; next = firstWaiting()) {
      sending = next.key
      show()
      const error = await attempt(next)
      sending = undefined
      if (error === undefined) stored.remove(next.key)
      else if (code(error) === 'too_many_requests' || (waits && isMomentary(error)))
        pause = setTimeout(resume, PAUSE_MS)
      else if (!waits || isServerError(error)) write(next, reason(error))
      show()
      if (error !== undefined && !isFailed(next.key)) return
    }
  }
  const firstWaiting = () => look().find(({ state }) => state === 'waiting')
  const isFailed = (key: string) => shown.get().some((one) => one.key === key && one.state === 'failed')
  const attempt = (message: Outgoing): Promise<unknown> =>
    deliver({ key: message.key, msg: message.msg, to: message.to }).then(
      () => undefined,
      (error: unknown) => error ?? new Error('not delivered'),
    )
  function resume(): void {
    pause = undefined
    void run()
  }

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    add(msg: string, to?: number): void {
      const at = Math.max(Date.now(), (shown.get().at(-1)?.at ?? 0) + 1)
      write({ key: randomId(), msg, at, to })
      show()
      void run()
    },
    /** Retries a failed message without changing its place. */
    resend(key: string): void {
      const message = shown.get().find((one) => one.key === key && one.state === 'failed')
      if (!message) return
      write(message)
      show()
      void run()
    },
    /** Deletes a failed message. */
    discard(key: string): void {
      if (key === sending) return
      stored.remove(key)
      show()
    },
    /** Call after a reconnect. */
    wake: () => void run(),
    /** Stops retrying until `wake`, because another account uses the connection. */
    rest: (): void => {
      clearTimeout(pause)
      pause = undefined
    },
  }
}

const code = (error: unknown) => (error instanceof RealtimeError ? error.serverError?.code : undefined)

/** Whether the server was too slow or unavailable while the connection stayed open, in which case nothing calls `wake`. */
const isMomentary = (error: unknown) =>
  (error instanceof RealtimeError && error.code === 'timeout') ||
  ['internal', 'unavailable'].includes(code(error) ?? '')

/** Whether a retry would fail as well. A signed-out writer may sign in again, so `unauthenticated` is not final. */
const isServerError = (error: unknown) => {
  const isFinal = error instanceof RealtimeError && ['server', 'invalid-payload', 'invalid-ack'].includes(error.code)
  return isFinal && !['unauthenticated', 'internal', 'unavailable'].includes(code(error) ?? '')
}

const reason = (error: unknown) => (error instanceof RealtimeError ? (error.serverError?.message ?? null) : null)
