import type { Channel } from './channel.ts'
import type { Command } from './contract.ts'
import { RealtimeError, type RealtimeErrorCode } from './realtime-error.ts'
import type { ClientSocket } from './socket-client.ts'
import type { SendOptions } from './types.ts'
import { validate } from './validate.ts'

interface Pending {
  written: boolean
  write: (socket: ClientSocket) => void
  fail: (code: RealtimeErrorCode) => void
}

/**
 * Sends commands and awaits their acks. Nothing is left to Socket.IO's own buffer: what was given up is never delivered later.
 */
export function createSender(channel: Channel, commandOf: (name: string) => Command | undefined) {
  const pending = new Set<Pending>()

  const send = (name: string, payload: unknown, { timeout = 10_000, signal }: SendOptions = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const settle = (run: () => void) => {
        if (!pending.delete(entry)) return
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        release()
        run()
      }
      const entry: Pending = {
        written: false,
        fail: (code) => settle(() => reject(new RealtimeError(code, entry.written ? 'unknown' : 'no'))),
        write(socket) {
          const command = commandOf(name)
          const checked = command && validate(command.payload, payload)
          if (command === undefined || checked?.issues !== undefined) {
            const message = checked?.issues?.[0]?.message ?? `The contract has no command "${name}".`
            return settle(() => reject(new RealtimeError('invalid-payload', 'no', { message })))
          }
          entry.written = true
          socket.emit(name, payload, (answer: unknown) =>
            settle(() => {
              const result = readAck(command, answer)
              if (result instanceof RealtimeError) reject(result)
              else resolve(result.value)
            }),
          )
        },
      }
      const onAbort = () => entry.fail('aborted')
      pending.add(entry)
      const release = channel.acquire()
      const timer = setTimeout(() => entry.fail(entry.written ? 'timeout' : 'offline'), timeout)
      if (signal?.aborted) return onAbort()
      signal?.addEventListener('abort', onAbort)
      const socket = channel.socket()
      if (socket !== undefined) entry.write(socket)
    })

  return {
    send,
    connected(socket: ClientSocket) {
      for (const entry of pending) if (!entry.written) entry.write(socket)
    },
    /** The connection is gone, and with it the answers of what was written; the rest waits on. */
    disconnected() {
      for (const entry of pending) if (entry.written) entry.fail('disconnected')
    },
    failAll(code: RealtimeErrorCode) {
      for (const entry of pending) entry.fail(code)
    },
  }
}

function readAck(command: Command, answer: unknown): { value: unknown } | RealtimeError {
  if (isRecord(answer)) {
    const { ok, ...rest } = answer
    const result = ok === true ? validate(command.ack, rest) : undefined
    if (result !== undefined && result.issues === undefined) return result
    const { error } = answer
    if (ok === false && isRecord(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string') {
      const { code, message, fields } = error
      // Whoever reads `fields` gets texts only.
      const texts = isRecord(fields)
        ? Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string')
        : []
      const refusal = { code, message, ...(texts.length > 0 && { fields: Object.fromEntries(texts) }) }
      return new RealtimeError('server', 'yes', { refusal })
    }
  }
  return new RealtimeError('invalid-ack', 'yes', { message: 'The answer does not fit the contract.' })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
