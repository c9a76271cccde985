import type { Channel } from './channel.ts'
import type { Command } from './contract.ts'
import { RealtimeError, type RealtimeErrorCode, type Refusal } from './realtime-error.ts'
import type { ClientSocket } from './socket-client.ts'
import type { SendOptions } from './types.ts'
import { validate } from './validate.ts'

interface Pending {
  written: boolean
  write: (socket: ClientSocket) => void
  fail: (code: RealtimeErrorCode) => void
}

/** Sends commands and awaits their acks. Nothing is left to Socket.IO's buffer: what was given up is never delivered later. */
export function createSender(channel: Channel, commandOf: (name: string) => Command | undefined) {
  const pending = new Set<Pending>()

  return {
    send: (name: string, payload: unknown, { timeout = 10_000, signal }: SendOptions = {}) =>
      new Promise<unknown>((resolve, reject) => {
        const settle = (result: { value: unknown } | RealtimeError) => {
          if (!pending.delete(entry)) return
          clearTimeout(timer)
          signal?.removeEventListener('abort', abort)
          release()
          if (result instanceof RealtimeError) reject(result)
          else resolve(result.value)
        }
        const entry: Pending = {
          written: false,
          fail: (code) => settle(new RealtimeError(code, entry.written ? 'unknown' : 'no')),
          write(socket) {
            const command = commandOf(name)
            const issues = command
              ? validate(command.payload, payload).issues
              : [{ message: `No such command: ${name}` }]
            if (issues !== undefined || command === undefined)
              return settle(new RealtimeError('invalid-payload', 'no', { message: issues?.[0]?.message }))
            entry.written = true
            socket.emit(name, payload, (answer: unknown) => settle(readAck(command, answer)))
          },
        }
        const abort = () => entry.fail('aborted')
        const release = channel.acquire()
        const timer = setTimeout(() => entry.fail(entry.written ? 'timeout' : 'offline'), timeout)
        signal?.addEventListener('abort', abort)
        pending.add(entry)
        const socket = channel.socket()
        if (signal?.aborted) abort()
        else if (socket !== undefined) entry.write(socket)
      }),
    connected(socket: ClientSocket) {
      for (const entry of pending) entry.write(socket)
    },
    /** Of all, or of those that were written: their answers are lost with the connection. */
    fail(code: RealtimeErrorCode) {
      for (const entry of pending) if (entry.written || code !== 'disconnected') entry.fail(code)
    },
  }
}

function readAck(command: Command, answer: unknown): { value: unknown } | RealtimeError {
  if (isRecord(answer)) {
    const { ok, error, ...result } = answer
    const checked = validate(command.ack, result)
    if (ok === true && checked.issues === undefined) return checked
    if (ok === false && isRefusal(error)) return new RealtimeError('server', 'yes', { refusal: error })
  }
  return new RealtimeError('invalid-ack', 'yes')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isRefusal = (error: unknown): error is Refusal =>
  isRecord(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string'
