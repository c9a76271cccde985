import { useEffect, useState } from 'react'
import { useSocketBatch } from '#app/shared/api/shop-realtime.ts'
import { createPurchaseAnnouncement } from './purchase-announcement.ts'
import { createToastStack } from './toast-stack.ts'

/** What of the purchases is news, to be seen and to be heard; while `silent` nothing is. */
export function usePurchaseNews(silent: boolean) {
  const [stack] = useState(createToastStack)
  const [announcement] = useState(createPurchaseAnnouncement)

  useSocketBatch('BUY_GOODS', (batch, metas) => {
    // What was replayed happened while we were away: it fills the list, but is no news.
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
    const holdWhileHidden = () => stack.hold('hidden', document.hidden)
    holdWhileHidden()
    document.addEventListener('visibilitychange', holdWhileHidden)
    return () => {
      document.removeEventListener('visibilitychange', holdWhileHidden)
      stack.clear()
      announcement.clear()
    }
  }, [stack, announcement])

  return { stack, announcement }
}
