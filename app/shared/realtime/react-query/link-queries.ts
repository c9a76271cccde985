import type { MutationKey, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Args, Contract, EventName } from '../contract.ts'
import type { Realtime } from '../types.ts'

/** How an event changes the cached queries under a key. */
interface QueryLink<Arguments extends readonly unknown[]> {
  /** Matches every query whose key begins with it. */
  readonly queryKey: QueryKey
  /** Ignores the events for which it returns false. */
  readonly concerns?: (...args: Arguments) => boolean
  /**
   * Returns new data. Must be pure and idempotent: it runs again on the answer of a refetch that was under way. Without it, the
   * queries are invalidated.
   */
  readonly patch?: (data: never, batch: readonly Arguments[], queryKey: QueryKey) => unknown
  /** While such a mutation is pending, the link waits, so that optimistic data stays. */
  readonly mutationKey?: MutationKey
}

export type QueryLinks<C extends Contract> = {
  readonly [K in EventName<C>]?: readonly QueryLink<Args<C, K>>[]
}

interface LinkOptions {
  /** The shortest time (ms) between two changes of a link's queries. */
  interval?: number
  /** Refetches wait a random time (ms) up to this, so that the clients that an event reaches don't ask all at once. */
  spread?: number
}

/**
 * Patches or invalidates cached queries when events arrive, at most once per `interval` and link, and keeps the connection
 * open. A gap in an event invalidates the queries linked to it. Returns the unlink.
 */
export function linkQueries<C extends Contract>(
  realtime: Realtime<C>,
  queryClient: QueryClient,
  links: QueryLinks<C>,
  { interval = 250, spread = 0 }: LinkOptions = {},
): () => void {
  // Object.keys returns strings, although the type of `links` allows no other keys.
  const events = Object.keys(links) as EventName<C>[]
  const release = realtime.acquire()
  const unlinks = events.flatMap((event) =>
    (links[event] ?? []).flatMap((link) => linkQuery(realtime, queryClient, event, link, { interval, spread })),
  )
  return () => [...unlinks, release].forEach((end) => end())
}

function linkQuery<C extends Contract, K extends EventName<C>>(
  realtime: Realtime<C>,
  queryClient: QueryClient,
  event: K,
  { queryKey, concerns, patch, mutationKey }: QueryLink<Args<C, K>>,
  { interval, spread }: Required<LinkOptions>,
) {
  let waiting: Args<C, K>[] = []
  let invalid = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  /** What was patched while a query was being fetched: the answer may be older. */
  const sinceFetch = new WeakMap<Query, Args<C, K>[]>()

  const patchQuery = (query: Query, batch: readonly Args<C, K>[]) => {
    const { data, dataUpdatedAt, isInvalidated, status, error } = query.state
    const patched = data !== undefined && patch ? patch(data as never, batch, query.queryKey) : data
    if (patched === data) return
    // A patch does not make data fresh: keep its age, a pending invalidation, and the error of the last fetch.
    queryClient.setQueryData(query.queryKey, patched, { updatedAt: dataUpdatedAt })
    if (isInvalidated) query.invalidate()
    if (error) query.setState({ status, error })
  }

  const run = () => {
    if (timer || (mutationKey && queryClient.isMutating({ mutationKey }))) return
    const batch = waiting
    // A fetch under way may return data older than the event, so the next fetch waits for it.
    const refetch = invalid && !queryClient.isFetching({ queryKey })
    if (batch.length === 0 && !refetch) return
    waiting = []
    timer = setTimeout(() => {
      timer = undefined
      run()
    }, interval)
    for (const query of batch.length > 0 ? queryClient.getQueryCache().findAll({ queryKey }) : []) {
      if (query.state.fetchStatus !== 'idle') sinceFetch.set(query, [...(sinceFetch.get(query) ?? []), ...batch])
      patchQuery(query, batch)
    }
    if (refetch) {
      invalid = false
      void queryClient.invalidateQueries({ queryKey })
    }
  }
  const invalidateNow = () => {
    later = undefined
    invalid = true
    run()
  }
  const invalidate = () => {
    if (spread === 0) invalidateNow()
    else later ??= setTimeout(invalidateNow, Math.random() * spread)
  }

  return [
    realtime.on(event, (received) => {
      const batch = concerns ? received.filter((args) => concerns(...args)) : received
      if (batch.length === 0) return
      if (!patch) return invalidate()
      waiting = waiting.concat(batch)
      run()
    }),
    realtime.onGap(event, invalidate),
    realtime.onReset(event, () => {
      waiting = []
    }),
    queryClient.getMutationCache().subscribe(run),
    queryClient.getQueryCache().subscribe((change) => {
      if (change.type !== 'updated') return
      const { query, action } = change
      const batch = sinceFetch.get(query)
      if (action.type === 'fetch') sinceFetch.delete(query)
      if (action.type === 'success' && !action.manual && batch) patchQuery(query, batch)
      run()
    }),
    () => clearTimeout(timer),
    () => clearTimeout(later),
  ]
}
