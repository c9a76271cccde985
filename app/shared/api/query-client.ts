import { MutationCache, notifyManager, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError } from './api-error.ts'

// Notify in a microtask, so that cache and React state changed by one event render in a single commit.
notifyManager.setScheduler(queueMicrotask)

const MAX_RETRIES = 2

/** The longest `Retry-After` (ms) that a query waits for by itself. After a longer one people decide, with a button. */
const PATIENCE_MS = 10_000

/** The shortest and the longest pause (ms) between two calls of a query while the server can't be reached. */
const FIRST_PAUSE_MS = 3_000
const MAX_PAUSE_MS = 30_000

const retryAfterMs = (error: Error): number => (isApiError(error) ? (error.retryAfter ?? 0) * 1_000 : 0)

/** An error from the server is final, unless the server says when to ask again. */
const worthRetrying = (error: Error): boolean =>
  isApiError(error) && (error.outcomeUnknown || error.retryAfter !== undefined)

/** Other clients that failed at the same time don't come back at the same time. */
const spread = 1 + Math.random() / 3

/** How long (ms) to wait after a number of failures: doubles up to `MAX_PAUSE_MS`, at least `Retry-After`. */
const pauseAfter = (failures: number, error: Error, first = 1_000): number =>
  spread * Math.max(Math.min(first * 2 ** failures, MAX_PAUSE_MS), retryAfterMs(error))

type State = Pick<Query, 'state'>

/**
 * Queries that can't reach the server refetch by themselves, less and less often the longer it lasts. Not after the next page of a
 * list has failed: a refetch would ask for all loaded pages.
 */
function refetchInterval({ state }: State): number | false {
  const { error, errorUpdateCount, errorUpdatedAt, dataUpdatedAt, fetchMeta } = state
  if (!isApiError(error, 'network', 'timeout') || fetchMeta?.fetchMore) return false
  const failures = dataUpdatedAt ? Math.log2((errorUpdatedAt - dataUpdatedAt) / FIRST_PAUSE_MS) : errorUpdateCount - 1
  return pauseAfter(Math.max(0, failures), error, FIRST_PAUSE_MS)
}

/** For queries that look again every `ms`: a `refetchInterval` that waits for `Retry-After`. */
export const every =
  (ms: number) =>
  ({ state: { error } }: State): number =>
    Math.max(ms, error ? retryAfterMs(error) : 0)

/** Focus, a new connection and another screen refetch what is stale, but not before `Retry-After` is over. */
const mayAsk = ({ state }: State): boolean =>
  !state.error || Date.now() >= state.errorUpdatedAt + retryAfterMs(state.error)

/**
 * The shop's query cache, and its one rule for asking again: at most twice, after a growing pause, and never before `Retry-After` is
 * over. `onError` is called for every failed query and mutation. Query keys of the signed-in shopper's own data start with `mine`.
 */
export function createQueryClient({ onError }: { onError: (error: Error) => void }): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < MAX_RETRIES && worthRetrying(error) && retryAfterMs(error) <= PATIENCE_MS,
        retryDelay: pauseAfter,
        refetchInterval,
        refetchOnMount: mayAsk,
        retryOnMount: mayAsk,
        refetchOnWindowFocus: mayAsk,
        refetchOnReconnect: mayAsk,
        // A paused query would show a skeleton for ever; a failed one says why and offers a retry.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
