import { randomId } from '#app/shared/random-id.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'

/** A random id that lets the tabs of one browser count as one viewer. It authenticates nothing. */
export function visitorId(): string {
  const stored = createStoredValue('visitor', isVisitorId, randomId())
  stored.set(stored.get())
  return stored.get()
}

const isVisitorId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)
