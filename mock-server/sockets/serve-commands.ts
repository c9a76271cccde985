import type { NamespaceName } from '#app/contract/socket.ts'
import type { Ack } from '#mock-server/core/backend.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketError } from '#mock-server/core/run/errors/error-reply.ts'
import type { SocketLimits } from './connection/socket-limits.ts'
import { createTokenBucket } from './connection/token-bucket.ts'
import type { SocketOf } from './socket-server.ts'

/** Counts what became of the packets that sockets sent. */
export interface CommandStats {
  done: number
  failed: number
  /** Events that are no commands of the namespace. */
  unknown: number
  /** Packets above the socket's rate limit. */
  throttled: number
}

export interface CommandOptions<Name extends string> {
  isCommand: (event: string) => event is Name
  run: (name: Name, payload: unknown) => Promise<Ack>
  /** Called after the acknowledgement was sent. */
  acknowledged?: ((name: Name, isDone: boolean) => void) | undefined
  limits: SocketLimits
  stats: CommandStats
}

/**
 * Runs the commands that a socket sends, one after the other. The payload is the first argument and the acknowledgement the last;
 * arguments in between are ignored. A socket that floods the server with unknown events is cut, with its whole connection.
 */
export function serveCommands<Name extends string>(
  socket: Pick<SocketOf<NamespaceName>, 'onAny' | 'data' | 'disconnect'>,
  { isCommand, run, acknowledged, limits, stats }: CommandOptions<Name>,
): void {
  const bucket = createTokenBucket(limits.packetsPerSocket)
  const tolerance = createTokenBucket(limits.unknownEventsPerSocket)
  let turns: Promise<unknown> = Promise.resolve()

  socket.onAny((event: unknown, ...args: unknown[]) => {
    const last = args.at(-1)
    const acknowledge = (ack: Ack) => {
      if (typeof last === 'function') last(ack)
    }
    const payload = typeof args[0] === 'function' ? undefined : args[0]

    const isKnown = typeof event === 'string' && isCommand(event)
    if (!isKnown && !tolerance.take()) {
      socket.disconnect(true)
    } else if (!bucket.take()) {
      stats.throttled += 1
      acknowledge({ ok: false, error: socketError(new ApiError('too_many_requests'), socket.data.language) })
    } else if (!isKnown) {
      stats.unknown += 1
      acknowledge({ ok: false, error: socketError(new ApiError('not_found'), socket.data.language) })
    } else {
      turns = turns.then(async () => {
        const ack = await run(event, payload)
        stats[ack.ok ? 'done' : 'failed'] += 1
        acknowledge(ack)
        acknowledged?.(event, ack.ok)
      })
    }
  })
}
