import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#app/shared/api/call.ts'
import { adminQueries, type OrderFilter } from '../../admin.queries.ts'

/** A file of orders as far as it is collected. */
interface OrderFile {
  filter: OrderFilter
  parts: string[]
  orders: number
  /** Where the next part begins; `undefined` before the first one, `null` after the last. */
  cursor: string | null | undefined
}

/** Collects a file of orders part by part. After an error it goes on where it was, and with the filter that it began with. */
export function useExportOrders(onCollected: (parts: readonly string[]) => void) {
  const queryClient = useQueryClient()
  const [file, setFile] = useState<OrderFile>()
  const stopped = useRef<AbortController>(undefined)
  useEffect(() => () => stopped.current?.abort(), [])
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: async (begun: OrderFile) => {
      const { signal } = (stopped.current = new AbortController())
      let collected = begun
      setFile(collected)
      while (collected.cursor !== null) {
        const { filter, parts, orders, cursor } = collected
        const part = await call('exportOrders', { body: { ...filter, cursor } }, { signal })
        // What was stopped meanwhile must neither come back nor end up as a file.
        signal.throwIfAborted()
        collected = {
          filter,
          parts: [...parts, part.csv],
          orders: orders + part.orders,
          cursor: part.nextCursor,
        }
        setFile(collected)
      }
      return collected
    },
    onSuccess: ({ parts }) => onCollected(parts),
    onSettled: () => queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey }),
  })
  return {
    /** How many orders are collected; `undefined` before a file was begun. */
    orders: file?.orders,
    isPending,
    error,
    start: (filter: OrderFilter) => mutate({ filter, parts: [], orders: 0, cursor: undefined }),
    goOn: () => file && mutate(file),
    stop: () => {
      stopped.current?.abort()
      setFile(undefined)
      reset()
    },
  }
}
