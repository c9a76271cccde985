import { useEffect, useState } from 'react'
import { useSocketBatch } from '#app/shared/api/shop-realtime.ts'
import { createPurchaseAnnouncement } from './purchase-announcement.ts'
import { createPurchaseStack } from './purchase-stack.ts'

/** Collects new purchases for toasts and announcements; collects nothing while `silent`. */
export function usePurchaseNews(silent: boolean) {
  const [stack] = useState(createPurchaseStack)
  const [announcement] = useState(createPurchaseAnnouncement)

  useSocketBatch('BUY_GOODS', (batch, metas) => {
    // Replayed purchases happened while the connection was lost. They belong in the list but are no news.
    const news = batch.flatMap(([purchase], index) => (metas[index]?.replayed ? [] : [purchase]))
    if (silent || news.length === 0) return
    stack.push(news)
    announcement.add(news)
  })

  useEffect(() => {
    if (!silent) return
    stack.clear()
    announcement.clear()
  }, [silent, stack, announcement])

  useEffect(() => {
    return () => {
      stack.clear()
      announcement.clear()
    }
  }, [stack, announcement])

  return { stack, announcement }
}
