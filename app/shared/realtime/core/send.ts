import type { Command } from '../contract.ts'
import { RealtimeError, type RealtimeErrorCode, type ServerError } from '../realtime-error.ts'
import type { SendOptions } from '../types.ts'
import type { Channel } from './channel.ts'
import { validate } from './validate.ts'

/** Sends a command and awaits its ack. It bypasses Socket.IO's buffer, so that a rejected command is never delivered later. */
export async function send(
  channel: Channel,
  name: string,
  command: Command,
  payload: unknown,
  { timeout = 10_000, signal }: SendOptions = {},
): Promise<unknown> {
  const { issues } = validate(command.payload, payload)
  if (issues) throw new RealtimeError('invalid-payload', 'no', issues[0]?.message)

  const answer = await new Promise<unknown>((resolve, reject) => {
    let written = false
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      offs.forEach((off) => off())
    }
    const giveUp = (code: RealtimeErrorCode) => {
      end()
      reject(new RealtimeError(code, written ? 'unknown' : 'no'))
    }
    const abort = () => giveUp('aborted')
    const write = () => {
      written = true
      channel.socket()?.emit(name, payload, (ack: unknown) => {
        end()
        resolve(ack)
      })
    }
    const offs = [
      channel.acquire(),
      channel.on('connected', write),
      // A command that is not written yet waits for the reconnect.
      channel.on('disconnected', (reason) => (written || reason !== 'disconnected') && giveUp(reason)),
    ]
    const timer = setTimeout(() => giveUp(written ? 'timeout' : 'offline'), timeout)
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    else if (channel.socket()) write()
  })

  const { ok, error, ...ack }: { ok?: unknown; error?: Partial<ServerError> | null } = Object(answer)
  const { code, message } = error ?? {}
  const checked = validate(command.ack, ack)
  if (ok === true && !checked.issues) return checked.value
  if (ok === false && typeof code === 'string' && typeof message === 'string')
    throw new RealtimeError('server', 'yes', message, { ...error, code, message })
  throw new RealtimeError('invalid-ack', 'yes')
}
