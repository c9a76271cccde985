import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '#app/shared/api/call.ts'
import { noticesQueries } from '../notices.queries.ts'

/**
 * Marks the notices up to the newest one that is shown as read. They go on looking new until they are fetched again, so that the
 * reader sees which ones are.
 */
export function useReadNotices(newest: number | undefined): void {
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (upTo: number) => call('readNotices', { body: { upTo } }),
    onSuccess: ({ unread }) =>
      queryClient.setQueryData(noticesQueries.list().queryKey, (list) => {
        const [first, ...others] = list?.pages ?? []
        return list && first && { ...list, pages: [{ ...first, unread }, ...others] }
      }),
  })
  useEffect(() => {
    const read = () => {
      if (newest !== undefined && !document.hidden) mutate(newest)
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [newest, mutate])
}
