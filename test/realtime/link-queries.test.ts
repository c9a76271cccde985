import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { linkQueries, type QueryLinks } from '#app/shared/realtime/react-query/link-queries.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import type { Shop } from '#test/support/realtime/shop.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

interface Goods {
  count: number
}

async function openLinked(kind: ServerKind, links: QueryLinks<Shop>, interval = 0) {
  const bed = await openTestBed(kind)
  const { realtime, shop } = bed
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  const unlink = linkQueries(realtime, queryClient, links, { interval })
  onTestFinished(() => {
    unlink()
    queryClient.clear()
  })
  realtime.acquire()
  await bed.online()
  return {
    ...bed,
    queryClient,
    unlink,
    /** As a mounted component does. */
    watch: (queryFn: () => Promise<Goods>) => {
      const observer = new QueryObserver<Goods>(queryClient, { queryKey: ['goods', 1], queryFn })
      onTestFinished(observer.subscribe(() => {}))
      return () => observer.getCurrentResult()
    },
    /** Resolves when the events have been handed over. */
    tell: async (...counts: number[]) => {
      const before = realtime.stats.received
      for (const count of counts) shop.emit('COUNT', count)
      await bed.receive(counts.length, before)
    },
  }
}

const patch = (data: Goods, batch: readonly [number][]): Goods => ({ ...data, count: batch.at(-1)?.[0] ?? data.count })
const patching: QueryLinks<Shop> = { COUNT: [{ queryKey: ['goods'], patch }] }
const invalidating: QueryLinks<Shop> = { COUNT: [{ queryKey: ['goods'] }] }

describe.each(servers)('events that patch a query over $name', (kind) => {
  it('change what is cached, and leave its age and other queries alone', async () => {
    const { watch, tell, queryClient } = await openLinked(kind, patching)
    const fetchGoods = vi.fn(async () => ({ count: 1 }))
    const result = watch(fetchGoods)
    await eventually(() => expect(result().data).toEqual({ count: 1 }))
    queryClient.setQueryData(['cart'], { count: 1 })
    queryClient.setQueryData(['goods', 2], { count: 2 }, { updatedAt: 1 })
    await tell(5, 6, 7)
    // What comes in two flushes is patched in two runs.
    await eventually(() => expect(result().data).toEqual({ count: 7 }))
    expect(queryClient.getQueryState(['goods', 2])).toMatchObject({ data: { count: 7 }, dataUpdatedAt: 1 })
    expect(queryClient.getQueryData(['cart'])).toEqual({ count: 1 })
    expect(fetchGoods).toHaveBeenCalledTimes(1)
  })

  it('are ignored where they don’t concern the queries', async () => {
    const odd = (count: number) => count % 2 === 1
    const { tell, queryClient } = await openLinked(kind, { COUNT: [{ queryKey: ['goods'], concerns: odd, patch }] })
    queryClient.setQueryData(['goods', 1], { count: 1 })
    await tell(3, 4)
    expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 3 })
  })

  it('do not clear an invalidation', async () => {
    const { tell, queryClient } = await openLinked(kind, patching)
    queryClient.setQueryData(['goods', 1], { count: 1 })
    await queryClient.invalidateQueries({ queryKey: ['goods', 1] })
    await tell(2)
    expect(queryClient.getQueryState(['goods', 1])).toMatchObject({ data: { count: 2 }, isInvalidated: true })
  })

  it('do not clear the error of the last fetch', async () => {
    const { watch, tell, queryClient } = await openLinked(kind, patching)
    const answers = [Promise.resolve({ count: 1 })]
    const result = watch(() => answers.shift() ?? Promise.reject(new Error('too many requests')))
    await eventually(() => expect(result().data).toEqual({ count: 1 }))
    await queryClient.refetchQueries({ queryKey: ['goods'] })
    await tell(2)
    expect(result()).toMatchObject({ data: { count: 2 }, error: new Error('too many requests') })
  })

  it('are not erased by the older answer of a refetch under way', async () => {
    const { watch, tell, queryClient } = await openLinked(kind, patching)
    const answers = [Promise.resolve({ count: 1 })]
    const result = watch(() => answers.shift() ?? Promise.reject(new Error('asked too often')))
    await eventually(() => expect(result().data).toEqual({ count: 1 }))
    const refetch = deferred<Goods>()
    answers.push(refetch.promise)
    const seen: (number | undefined)[] = []
    onTestFinished(queryClient.getQueryCache().subscribe(() => seen.push(result().data?.count)))
    void queryClient.refetchQueries({ queryKey: ['goods'] })
    await tell(2)
    expect(result().data).toEqual({ count: 2 })
    refetch.resolve({ count: 1 })
    await eventually(() => expect(result().fetchStatus).toBe('idle'))
    expect(result().data).toEqual({ count: 2 })
    // A later answer is newer than the event.
    answers.push(Promise.resolve({ count: 9 }))
    await queryClient.refetchQueries({ queryKey: ['goods'] })
    expect(result().data).toEqual({ count: 9 })
  })

  it('wait while a mutation has its optimistic data there', async () => {
    const { tell, queryClient } = await openLinked(kind, {
      COUNT: [{ queryKey: ['goods'], mutationKey: ['change-count'], patch }],
    })
    queryClient.setQueryData(['goods', 1], { count: 1 })
    const answer = deferred()
    const mutation = queryClient.getMutationCache().build(queryClient, {
      mutationKey: ['change-count'],
      mutationFn: () => answer.promise,
      onMutate: () => void queryClient.setQueryData(['goods', 1], { count: 3 }),
    })
    const done = mutation.execute(undefined)
    await eventually(() => expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 3 }))
    await tell(2)
    expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 3 })
    answer.resolve()
    await done
    await eventually(() => expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 2 }))
  })
})

describe.each(servers)('events that invalidate a query over $name', (kind) => {
  it('a thousand at once cause at most two fetches, the last after the last event', async () => {
    // Each event in a frame of its own.
    vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((onFrame) => {
      onFrame(performance.now())
      return 0
    })
    const { watch, shop, receive } = await openLinked(kind, invalidating)
    let happened = 0
    const fetchGoods = vi.fn(async () => ({ count: happened }))
    const result = watch(fetchGoods)
    await eventually(() => expect(result().data).toEqual({ count: 0 }))
    fetchGoods.mockClear()
    const slow = deferred<Goods>()
    fetchGoods.mockReturnValueOnce(slow.promise)
    for (let n = 1; n <= 1_000; n++) {
      happened = n
      shop.emit('COUNT', n)
    }
    await receive(1_000, 0)
    expect(fetchGoods).toHaveBeenCalledTimes(1)
    slow.resolve({ count: 1 })
    await eventually(() => expect(result().data).toEqual({ count: 1_000 }))
    expect(fetchGoods).toHaveBeenCalledTimes(2)
  })
})

describe.each(servers)('a gap over $name', (kind) => {
  it('invalidates what is linked, patched queries too', async () => {
    const spied = vi.fn(patch)
    const links = { COUNT: [{ queryKey: ['goods'], patch: spied }] }
    const { watch, server, realtime, reconnect } = await openLinked(kind, links)
    const fetchGoods = vi.fn(async () => ({ count: fetchGoods.mock.calls.length }))
    const result = watch(fetchGoods)
    await eventually(() => expect(result().data).toEqual({ count: 1 }))
    server.down()
    await eventually(() => expect(realtime.status.get().phase).not.toBe('online'))
    reconnect()
    await eventually(() => expect(result().data).toEqual({ count: 2 }))
    expect(spied).not.toHaveBeenCalled()
  })
})

describe.each(servers)('an unlinked client over $name', (kind) => {
  it('is left alone', async () => {
    const { tell, queryClient, unlink } = await openLinked(kind, patching)
    queryClient.setQueryData(['goods', 1], { count: 1 })
    unlink()
    await tell(2)
    expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 1 })
  })
})

describe('a link', () => {
  it('patches at most once an interval, the first time at once', async () => {
    const [kind] = servers
    if (kind === undefined) throw new Error('There is no fake server.')
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const spied = vi.fn(patch)
    const links = { COUNT: [{ queryKey: ['goods'], patch: spied }] }
    const { shop, realtime, queryClient } = await openLinked(kind, links, 250)
    const tell = (count: number) => {
      shop.emit('COUNT', count)
      realtime.flush()
    }
    queryClient.setQueryData(['goods', 1], { count: 0 })
    tell(1)
    expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 1 })
    for (let n = 2; n <= 100; n++) tell(n)
    expect(spied).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(250)
    expect(queryClient.getQueryData(['goods', 1])).toEqual({ count: 100 })
    expect(spied).toHaveBeenCalledTimes(2)
  })
})

describe.each(servers)('a link over $name', (kind) => {
  it('opens the connection, and lets it go when it is undone', async () => {
    const { realtime, online } = await openTestBed(kind, { connection: { linger: 0 } })
    const unlink = linkQueries(realtime, new QueryClient(), patching)
    await online()
    unlink()
    await eventually(() => expect(realtime.status.get().phase).toBe('idle'))
  })
})
