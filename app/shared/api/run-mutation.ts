import type { MutationOptions, QueryClient } from '@tanstack/react-query'

/** Runs a mutation outside React. Before the first paint there is no hook for it: its code comes with the pages that have forms. */
export const runMutation = <T>(queryClient: QueryClient, options: MutationOptions<T, Error, void>): Promise<T> =>
  queryClient.getMutationCache().build(queryClient, queryClient.defaultMutationOptions(options)).execute()
