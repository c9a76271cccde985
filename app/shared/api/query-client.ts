import { MutationCache, notifyManager, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { type ApiError, isApiError } from './api-error.ts'

// Notify in a microtask, so that cache and React state changed by one event render in a single commit.
notifyManager.setScheduler(queueMicrotask)

const MAX_RETRIES = 2

/** The longest `Retry-After` (ms) that a query waits for by itself. After a longer one people decide, with a button. */
const PATIENCE_MS = 10_000

/** The longest pause (ms) between two calls of a query while the server can't be reached. */
const MAX_PAUSE_MS = 30_000

const retryAfterMs = (error: Error): number => (isApiError(error) ? (error.retryAfter ?? 0) * 1_000 : 0)

/** An error from the server is final, unless the server says when to ask again. */
const worthRetrying = (error: Error): boolean =>
  isApiError(error) && (error.outcomeUnknown || error.retryAfter !== undefined)

/**
 * How long (ms) to wait after a number of failures: doubles up to `MAX_PAUSE_MS`, at least `Retry-After`. Random by a third, so that
 * clients that failed together don't come back together.
 */
function pauseAfter(failures: number, error: Error, first = 1_000): number {
  const pause = Math.min(first * 2 ** failures, MAX_PAUSE_MS)
  return Math.round(Math.max(pause, retryAfterMs(error)) * (1 + Math.random() / 3))
}

const isUnreachable = (error: unknown): error is ApiError => isApiError(error, 'network', 'timeout')

type State = Pick<Query, 'state'>

/** How long queries wait that can't reach the server: they refetch by themselves, less and less often. */
function createPauses() {
  const known = new WeakMap<object, { failures: number; errors: number; readAt: number; pause: number }>()
  /** Must stay the same until the next failure: another value starts the observer's timer anew. */
  return (query: State, error: Error): number => {
    const { errorUpdateCount: errors, dataUpdatedAt: readAt } = query.state
    const last = known.get(query)
    if (last?.errors === errors) return last.pause
    const failures = last?.readAt === readAt ? last.failures + 1 : 0
    const pause = pauseAfter(failures, error, 3_000)
    known.set(query, { failures, errors, readAt, pause })
    return pause
  }
}

/** Focus, a new connection and another screen refetch what is stale, but not before `Retry-After` is over. */
const mayAsk = ({ state }: State): boolean =>
  !state.error || Date.now() >= state.errorUpdatedAt + retryAfterMs(state.error)

/** The page after the last loaded one failed: only its button asks again, because a refetch would ask for every loaded page. */
const isNextPage = ({ state }: State): boolean => state.fetchMeta?.fetchMore !== undefined

/**
 * The shop's query cache, and its one rule for asking again: at most twice, after a growing pause, and never before `Retry-After` is
 * over. `onError` is called for every failed query and mutation. Query keys of the signed-in shopper's own data start with `mine`.
 */
export function createQueryClient({ onError }: { onError: (error: Error) => void }): QueryClient {
  const pauseOf = createPauses()
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) =>
          failures < MAX_RETRIES && worthRetrying(error) && retryAfterMs(error) <= PATIENCE_MS,
        retryDelay: pauseAfter,
        refetchInterval: (query) => {
          const { error } = query.state
          return isUnreachable(error) && !isNextPage(query) ? pauseOf(query, error) : false
        },
        refetchOnMount: mayAsk,
        refetchOnWindowFocus: mayAsk,
        refetchOnReconnect: mayAsk,
        // A paused query would show a skeleton for ever; a failed one says why and offers a retry.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
