import { vi } from 'vitest'

/** Waits until nothing is thrown; looks often, as what these tests wait for mostly takes a few milliseconds. */
export const eventually = <T>(look: () => T): Promise<T> => vi.waitFor(look, { interval: 4, timeout: 10_000 })
