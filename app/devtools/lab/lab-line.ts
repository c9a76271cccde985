import type { Manager, Socket } from 'socket.io-client'
import * as v from 'valibot'
import { SocketError } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'
import { labSocket } from '#app/contract/lab.ts'
import type { CommandResult, EventArgs, EventName } from '#app/contract/socket.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

const { commands, events } = labSocket['/lab']
type Command = keyof typeof commands
type Event = EventName<'/lab'>
type Payload<K extends Command> = v.InferInput<(typeof commands)[K]['payload']>

export type LineStatus =
  | { phase: 'closed'; reason?: string }
  | { phase: 'connecting' }
  | { phase: 'online'; id: string; transport: string }
  | { phase: 'refused'; code: string; message: string }

export interface LabLineOptions {
  language: Language
  /** Called at each `open`. Default: polling first. */
  transports?: () => ('polling' | 'websocket')[]
  /** Called with each new Manager as it begins to connect, when nothing has come yet: the place to look at what goes through it. */
  watch?: (manager: Manager) => void
}

/** The server rejected a command. The message is the server's, in the reader's language. */
export class LineRefused extends Error {
  override readonly name = 'LineRefused'
}

const Refused = v.object({ ok: v.literal(false), error: SocketError })

/**
 * A connection to the lab beside the shop's own, for experiments with several connections or with the transport. It never
 * reconnects by itself. Events are checked against the contract; acks are answered.
 */
export function createLabLine({ language, transports = () => ['polling', 'websocket'], watch }: LabLineOptions) {
  const handlers: { event: Event; receive: (wire: unknown[]) => void }[] = []
  const status = createStore<LineStatus>({ phase: 'closed' })
  let socket: Socket | undefined
  let turn = 0

  const settled = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (status.get().phase === 'connecting') return
        stop()
        resolve()
      }
      const stop = status.subscribe(look)
      look()
    })
  const isOpen = () => ['connecting', 'online'].includes(status.get().phase)

  function listenTo(made: Socket): void {
    const showOnline = () =>
      made.connected && status.set({ phase: 'online', id: made.id ?? '', transport: made.io.engine.transport.name })
    made.on('connect', () => {
      made.io.engine.on('upgrade', showOnline)
      showOnline()
    })
    made.on('disconnect', (reason) => status.set({ phase: 'closed', reason }))
    made.on('connect_error', (error: Error & { data?: unknown }) => {
      const parsed = v.safeParse(SocketError, error.data)
      status.set(
        parsed.success
          ? { phase: 'refused', code: parsed.output.code, message: parsed.output.message }
          : { phase: 'closed', reason: error.message },
      )
    })
    made.onAny((event: string, ...wire: unknown[]) => {
      const last = wire.at(-1)
      if (typeof last === 'function') last({ ok: true })
      for (const handler of handlers) if (handler.event === event) handler.receive(wire)
    })
  }

  return {
    status: { get: status.get, subscribe: status.subscribe },
    /** For the life of the line, before it is opened. */
    on<K extends Event>(event: K, handler: (...args: EventArgs<'/lab', K>) => void): void {
      const schemas: readonly v.GenericSchema[] = events[event].args
      handlers.push({
        event,
        receive(wire) {
          const parsed = schemas.map((schema, index) => v.safeParse(schema, wire[index]))
          if (parsed.some(({ success }) => !success)) return
          // These are the very schemas that the arguments' types come from.
          handler(...(parsed.map(({ output }) => output) as EventArgs<'/lab', K>))
        },
      })
    },
    /** Resolves once it is connected, or can't be: `status` says which. */
    open: async (): Promise<void> => {
      if (isOpen()) return
      const mine = ++turn
      status.set({ phase: 'connecting' })
      try {
        const { Manager } = await import('socket.io-client')
        if (mine !== turn) return
        const manager = new Manager({
          autoConnect: false,
          reconnection: false,
          timeout: 5_000,
          transports: transports(),
          // Where WebSockets don't get through, polling does.
          tryAllTransports: true,
        })
        socket = manager.socket('/lab', { auth: { language } })
        listenTo(socket)
        socket.connect()
        watch?.(manager)
        await settled()
      } catch (error) {
        if (mine === turn) status.set({ phase: 'closed', reason: String(error) })
      }
    },
    close: (): void => {
      turn += 1
      socket?.disconnect()
      if (isOpen()) status.set({ phase: 'closed' })
    },
    /** Breaks the transport without notifying the server. */
    cut: () => void socket?.io.engine?.close(),
    /** Resolves with the ack. Rejects with a `LineRefused`, or with anything else when there was no answer. */
    async send<K extends Command>(
      command: K,
      ...[payload]: undefined extends Payload<K> ? [payload?: Payload<K>] : [payload: Payload<K>]
    ): Promise<CommandResult<'/lab', K>> {
      if (!socket?.connected) throw new Error('not connected')
      const ack: unknown = await socket.timeout(5_000).emitWithAck(command, payload)
      const refused = v.safeParse(Refused, ack)
      if (refused.success) throw new LineRefused(refused.output.error.message)
      return v.parse(commands[command].ack, ack) as CommandResult<'/lab', K>
    },
  }
}

export type LabLine = ReturnType<typeof createLabLine>
