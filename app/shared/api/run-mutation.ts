import type { MutationOptions, QueryClient } from '@tanstack/react-query'

/** Runs a mutation outside React, because code before the first paint does without react-query's `useMutation`. */
export const runMutation = <T>(queryClient: QueryClient, options: MutationOptions<T, Error, void>): Promise<T> =>
  queryClient.getMutationCache().build(queryClient, queryClient.defaultMutationOptions(options)).execute()
