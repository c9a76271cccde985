import { randomId } from '../random-id.ts'
import { RealtimeError } from '../realtime/realtime-error.ts'
import { createStore } from '../storage/create-store.ts'
import { createOutboxStorage } from './outbox-storage.ts'

/** A message of ours that the shop has not acknowledged. */
export interface Outgoing {
  /** The same for every try: the shop keeps the message once. */
  readonly key: string
  readonly msg: string
  /** When it was written, in ms since the epoch; no two are alike, and messages are sent in this order. */
  readonly at: number
  /** To whom, where one outbox has messages to several. */
  readonly to: number | undefined
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Of what failed: why, in the shop's words; `null` where it has said nothing. */
  readonly problem: string | null
}

interface OutboxOptions {
  storage: () => Storage
  /** Whose messages to whom: what is kept under one name is sent by nobody else. */
  name: string
  /** Sends one message; rejects with a `RealtimeError`. */
  deliver: (message: Pick<Outgoing, 'key' | 'msg' | 'to'>) => Promise<void>
  /** Whether what could not be delivered waits for `wake`; otherwise it has failed, and its writer decides. */
  waits: boolean
}

export type Outbox = ReturnType<typeof createOutbox>

/** After the shop could not take it just now, in ms. */
const PAUSE_MS = 3_000

/** Sends messages one after the other, in the order in which they were written, and keeps them until the shop has them. */
export function createOutbox({ storage, name, deliver, waits }: OutboxOptions) {
  const stored = createOutboxStorage(storage, name)
  let sending: string | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  const shown = createStore(look(), () => stored.onChange(show))

  function look(): readonly Outgoing[] {
    return Array.from(stored.read(), ([key, { msg, at, to, problem }]) => ({
      key,
      msg,
      at,
      to,
      state: key === sending ? 'sending' : problem === undefined ? 'waiting' : 'failed',
      problem: problem ?? null,
    }))
  }
  function show(): void {
    shown.set(look())
  }
  type New = Pick<Outgoing, 'key' | 'msg' | 'at' | 'to'>
  const write = ({ key, msg, at, to }: New, problem?: string | null) =>
    stored.write(key, { msg, at, ...(to !== undefined && { to }), ...(problem !== undefined && { problem }) })

  /** Sends what waits until nothing does, or the connection is gone. */
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
    /** Tries what failed again, in its place. */
    resend(key: string): void {
      const message = shown.get().find((one) => one.key === key && one.state === 'failed')
      if (!message) return
      write(message)
      show()
      void run()
    },
    /** Gives up what failed. */
    discard(key: string): void {
      if (key === sending) return
      stored.remove(key)
      show()
    },
    /** The connection is there again. */
    wake: () => void run(),
    /** Sends nothing more until it is woken: somebody else uses the connection. */
    rest: (): void => {
      clearTimeout(pause)
      pause = undefined
    },
  }
}

const code = (error: unknown) => (error instanceof RealtimeError ? error.serverError?.code : undefined)

/** The connection stands, so that nobody will wake us: the shop was too slow, or could not. */
const isMomentary = (error: unknown) =>
  (error instanceof RealtimeError && error.code === 'timeout') ||
  ['internal', 'unavailable'].includes(code(error) ?? '')

/** The shop has said no, and would say so again. Who is signed out may come back. */
const isServerError = (error: unknown) => {
  const isFinal = error instanceof RealtimeError && ['server', 'invalid-payload', 'invalid-ack'].includes(error.code)
  return isFinal && !['unauthenticated', 'internal', 'unavailable'].includes(code(error) ?? '')
}

const reason = (error: unknown) => (error instanceof RealtimeError ? (error.serverError?.message ?? null) : null)
