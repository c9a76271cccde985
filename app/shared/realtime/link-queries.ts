import type { MutationKey, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Args, Contract, EventName } from './contract.ts'
import type { Realtime } from './types.ts'

/** What an event does to the cached queries under a key. */
interface QueryLink<Batch> {
  /** Every query whose key begins with it. */
  readonly queryKey: QueryKey
  /**
   * Makes new data of the cached data. Pure, and harmless when the same events are played twice: it is played again on the
   * answer of a refetch that was under way. Left out: the queries are invalidated.
   */
  readonly patch?: (data: never, batch: Batch, queryKey: QueryKey) => unknown
  /** While such a mutation is pending, nothing is done: its optimistic data stays. */
  readonly mutationKey?: MutationKey
}

export type QueryLinks<C extends Contract> = {
  readonly [K in EventName<C>]?: readonly QueryLink<readonly Args<C, K>[]>[]
}

/**
 * Lets events patch or invalidate cached queries, at most once per `interval` (ms) and link. A gap in an event invalidates what
 * is linked to it. Returns the unlink.
 */
export function linkQueries<C extends Contract>(
  realtime: Realtime<C>,
  queryClient: QueryClient,
  links: QueryLinks<C>,
  { interval = 250 }: { interval?: number } = {},
): () => void {
  const unlinks = eventNames<C>(links).flatMap((event) =>
    (links[event] ?? []).map((link) => linkQuery(realtime, queryClient, event, link, interval)),
  )
  return () => unlinks.forEach((unlink) => unlink())
}

// Object.keys can't know that a table has no other keys than its type says.
const eventNames = <C extends Contract>(links: QueryLinks<C>) => Object.keys(links) as EventName<C>[]

function linkQuery<C extends Contract, K extends EventName<C>>(
  realtime: Realtime<C>,
  queryClient: QueryClient,
  event: K,
  { queryKey, patch, mutationKey }: QueryLink<readonly Args<C, K>[]>,
  interval: number,
): () => void {
  let waiting: Args<C, K>[] = []
  let invalid = false
  let lastRun = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Per query under way: what was patched meanwhile, and its answer may not know. */
  const sinceFetch = new Map<Query, Args<C, K>[]>()

  const patchQuery = (query: Query, batch: readonly Args<C, K>[]) => {
    const { data, dataUpdatedAt, isInvalidated } = query.state
    if (patch === undefined || data === undefined) return
    const patched = patch(data as never, batch, query.queryKey)
    if (patched === undefined || patched === data) return
    // A patch makes nothing fresh: neither its age nor a pending invalidation may change.
    queryClient.setQueryData(query.queryKey, patched, { updatedAt: dataUpdatedAt })
    if (isInvalidated) query.invalidate()
  }

  const run = () => {
    timer = undefined
    if (mutationKey !== undefined && queryClient.isMutating({ mutationKey }) > 0) return
    const batch = waiting
    if (batch.length > 0) {
      waiting = []
      lastRun = Date.now()
      for (const query of queryClient.getQueryCache().findAll({ queryKey })) {
        if (query.state.fetchStatus !== 'idle') sinceFetch.set(query, [...(sinceFetch.get(query) ?? []), ...batch])
        patchQuery(query, batch)
      }
    }
    // An answer under way may be older than the event: the next fetch begins when it is here.
    if (invalid && queryClient.isFetching({ queryKey }) === 0) {
      invalid = false
      lastRun = Date.now()
      void queryClient.invalidateQueries({ queryKey })
    }
  }

  const schedule = () => {
    if (timer !== undefined || !(invalid || waiting.length > 0)) return
    const delay = lastRun + interval - Date.now()
    if (delay <= 0) run()
    else timer = setTimeout(run, delay)
  }
  const invalidate = () => {
    invalid = true
    schedule()
  }

  const unsubscribes = [
    realtime.on(event, (batch) => {
      if (patch === undefined) return invalidate()
      waiting = waiting.concat(batch)
      schedule()
    }),
    realtime.onGap(event, invalidate),
    realtime.onReset(event, () => {
      waiting = []
    }),
    queryClient.getMutationCache().subscribe(schedule),
    queryClient.getQueryCache().subscribe((change) => {
      const { query } = change
      const action = change.type === 'updated' ? change.action : undefined
      const batch = sinceFetch.get(query)
      if (batch !== undefined) {
        const answered = action?.type === 'success' && action.manual !== true
        if (answered || action?.type === 'fetch' || change.type === 'removed') sinceFetch.delete(query)
        if (answered) patchQuery(query, batch)
      }
      if (action !== undefined) schedule()
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const unsubscribe of unsubscribes) unsubscribe()
  }
}
