import { setTimeout as wait } from 'node:timers/promises'
import { StorageError } from '../storage-error.ts'

/** How long something is tried again, in ms: about as long as PostgreSQL takes to restart. */
const patience = 6000

/** Codes of https://www.postgresql.org/docs/current/errcodes-appendix.html, classes by their first two characters. */
const conflicts = ['40001', '40P01', '55P03']
const lostConnections = ['08', '57P01', '57P02', '57P03', '53300', '25P03']
const storageTrouble = ['28', '3D', '53', '57', '58', '25006', '42501', 'XX']
const lostSockets = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EAI_AGAIN',
]
/** Errors of `pg` that have no code. */
const lostClients =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered|was closed))/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
const isOneOf = (error: unknown, codes: readonly string[]) => codes.some((code) => codeOf(error).startsWith(code))

/** A statement prepared before a newer version added a column. The connection will never run it again. */
const isOutdated = (error: unknown): boolean =>
  codeOf(error) === '0A000' && error instanceof Error && error.message.startsWith('cached plan')

/** Whether the connection is lost: nobody knows whether a statement that was sent has been run. */
export const isLost = (error: unknown): boolean =>
  isOutdated(error) ||
  isOneOf(error, lostConnections) ||
  lostSockets.includes(codeOf(error)) ||
  (error instanceof Error && lostClients.test(error.message))

const isTemporary = (error: unknown) => isLost(error) || isOneOf(error, conflicts)

/** Runs what may be run again until it succeeds, fails for good, or takes too long. Throws a `StorageError` when the database is in trouble. */
export async function retried<T>(run: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patience
  for (let pause = 10; ; pause = Math.min(2 * pause, 500)) {
    try {
      return await run()
    } catch (error) {
      if (!isTemporary(error) || performance.now() > giveUpAt) throw asStorageError(error)
      // Two that were in each other's way do not come back together.
      await wait(pause * (0.5 + Math.random()))
    }
  }
}

function asStorageError(error: unknown): unknown {
  if (!isTemporary(error) && !isOneOf(error, storageTrouble)) return error
  return new StorageError(`PostgreSQL can’t be used: ${codeOf(error)} ${error instanceof Error ? error.message : ''}`, {
    cause: error,
  })
}
