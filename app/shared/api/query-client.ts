import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError } from './api-error.ts'

// What events change in caches and in React's own state comes to the screen in one commit, not in one each.
notifyManager.setScheduler(queueMicrotask)

/** An error is an answer: asking again changes nothing. Only a missing answer is worth another try. */
const worthRetrying = (error: Error) => isApiError(error) && error.outcomeUnknown

/** How often a page whose server can't be reached asks again by itself (ms). */
const UNREACHABLE_RETRY_MS = 3_000

/**
 * The shop's query cache. `onError` hears of every failed query and mutation.
 * Keys of what belongs to the signed-in shopper start with `mine`.
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
        // Paused queries would show a skeleton for ever; a failed one says why and offers a retry.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
