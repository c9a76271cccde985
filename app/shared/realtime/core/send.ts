import type { Command } from '../contract.ts'
import { RealtimeError, type RealtimeErrorCode, type ServerError } from '../realtime-error.ts'
import type { SendOptions } from '../types.ts'
import type { Channel } from './channel.ts'
import { validate } from './validate.ts'

/** Sends a command and awaits its ack. Nothing is left to Socket.IO's buffer: what was given up is never delivered later. */
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
      for (const leave of leaves) leave()
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
    const leaves = [
      channel.acquire(),
      channel.on('connected', write),
      // Until it is written, a break is only a longer wait.
      channel.on('disconnected', (why) => (written || why !== 'disconnected') && giveUp(why)),
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
