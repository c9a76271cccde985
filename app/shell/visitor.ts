import { createStoredValue } from '#app/shared/storage/stored-value.ts'

/** A random id by which the tabs of one browser count as one viewer. It proves nothing and opens nothing. */
export function visitorId(): string {
  const stored = createStoredValue('visitor', isVisitorId, randomId())
  stored.set(stored.get())
  return stored.get()
}

const isVisitorId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)

// Not crypto.randomUUID, which is missing where the shop is looked at over plain http in a local network.
const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('')
