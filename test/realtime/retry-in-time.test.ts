import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import type { Status } from '#app/shared/realtime/types.ts'
import { pageEvent } from '#test/support/realtime/page-event.ts'
import { chat } from '#test/support/realtime/shop.ts'
import { openTestBed, servers } from '#test/support/realtime/test-bed.ts'

/** On the fake server, and with timers that the test moves on. */
async function openWithoutTime() {
  const [kind] = servers
  if (kind === undefined) throw new Error('There is no fake server.')
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const bed = await openTestBed(kind)
  const support = createRealtime<typeof chat>(bed.connection, '/customer-chat', chat)
  return {
    ...bed,
    support,
    follow: ({ status }: Pick<typeof support, 'status'>) => {
      const statuses: Status[] = []
      status.subscribe(() => statuses.push(status.get()))
      return { phases: () => statuses.map(({ phase }) => phase), statuses }
    },
  }
}

describe('two namespaces after a break', () => {
  it('come back with the retry of whichever is first, and stay', async () => {
    const { realtime, support, server, follow } = await openWithoutTime()
    realtime.acquire()
    support.acquire()
    await vi.advanceTimersByTimeAsync(0)
    // Their delays differ by chance.
    vi.spyOn(Math, 'random').mockReturnValueOnce(0).mockReturnValue(1)
    const followed = [follow(realtime), follow(support)]
    server.down()
    server.up()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(followed.map(({ phases }) => phases())).toEqual([
      ['connecting', 'connecting', 'online'],
      ['connecting', 'online'],
    ])
  })
})

describe('a connection that works', () => {
  it('is not shown as offline because the browser says so', async () => {
    const { realtime, follow } = await openWithoutTime()
    realtime.acquire()
    await vi.advanceTimersByTimeAsync(0)
    const { phases } = follow(realtime)
    for (const name of ['offline', 'online', 'visibilitychange', 'pageshow']) pageEvent(name)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(phases()).toEqual([])
  })
})

describe('a connection that nobody uses', () => {
  it('is not closed any more when somebody came in time', async () => {
    const { realtime, server, follow } = await openWithoutTime()
    const release = realtime.acquire()
    await vi.advanceTimersByTimeAsync(0)
    const { phases } = follow(realtime)
    release()
    await vi.advanceTimersByTimeAsync(2_999)
    realtime.acquire()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(phases()).toEqual([])
    expect(server.transports()).toBe(1)
  })

  it('is given up when it breaks', async () => {
    const { realtime, server, follow } = await openWithoutTime()
    const release = realtime.acquire()
    await vi.advanceTimersByTimeAsync(0)
    release()
    const { phases } = follow(realtime)
    server.down()
    expect(phases()).toEqual(['idle'])
    server.up()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(phases()).toEqual(['idle'])
    expect(server.transports()).toBe(0)
  })
})

describe('retries', () => {
  it('come ever later, up to ten seconds, each namespace by itself', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const { realtime, support, server, follow } = await openWithoutTime()
    server.down()
    const followed = [follow(realtime), follow(support)]
    realtime.acquire()
    support.acquire()
    await vi.advanceTimersByTimeAsync(40_000)
    const waits = followed.map(({ statuses }) =>
      statuses.flatMap((status) =>
        status.phase === 'connecting' && status.retryAt !== null
          ? [{ attempt: status.attempt, until: status.retryAt }]
          : [],
      ),
    )
    const delays = waits.map((wait) => wait.map(({ until }, index) => until - (wait[index - 1]?.until ?? until)))
    expect(delays.map((delay) => delay.slice(1, 7))).toEqual(
      Array(2).fill([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]),
    )
    expect(waits.map((wait) => wait.map(({ attempt }) => attempt).slice(0, 7))).toEqual(
      Array(2).fill([0, 1, 2, 3, 4, 5, 6]),
    )
  })
})
