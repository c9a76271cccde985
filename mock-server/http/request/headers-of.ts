import type { IncomingMessage } from 'node:http'

/** Converts Node's headers to the web's. A repeated header becomes one list. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value)
  return result
}
