import { afterEach, beforeEach, expect, vi } from 'vitest'

/**
 * A console.error or console.warn that a test did not announce fails it. A test announces one by
 * `vi.mocked(console.error).mockClear()` after looking at its calls.
 */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
  const said = [console.error, console.warn].flatMap((method) =>
    vi.mocked(method).mock.calls.map((call) => call.map(textOf).join(' ')),
  )
  vi.restoreAllMocks()
  expect(said, 'unannounced console.error or console.warn').toEqual([])
})

const textOf = (said: unknown): string => (said instanceof Error ? (said.stack ?? said.message) : String(said))
