import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError } from './api-error.ts'

// Notify in a microtask, so that cache and React state changed by one event render in a single commit.
notifyManager.setScheduler(queueMicrotask)

/** An error from the server is final. Only a request without an answer is worth retrying. */
const worthRetrying = (error: Error) => isApiError(error) && error.outcomeUnknown

/** How often queries refetch (ms) while the server can't be reached. */
const UNREACHABLE_RETRY_MS = 3_000

/**
 * The shop's query cache. `onError` is called for every failed query and mutation.
 * Query keys of the signed-in shopper's own data start with `mine`.
 */
export const createQueryClient = ({ onError }: { onError: (error: Error) => void }) =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
        refetchInterval: ({ state }) => (isApiError(state.error, 'network', 'timeout') ? UNREACHABLE_RETRY_MS : false),
        // A paused query would show a skeleton for ever; a failed one says why and offers a retry.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
