import type { IncomingMessage } from 'node:http'

/** Node's headers as the web's; a header that came several times is one list. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) result.set(name, Array.isArray(value) ? value.join(', ') : value)
  return result
}
