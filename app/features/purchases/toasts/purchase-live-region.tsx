import { useState, useSyncExternalStore } from 'react'
import { formatNumber, formatRelativeTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { LiveRegion } from '#app/shared/ui/live-region.tsx'
import { purchaseSentence } from '../purchase-text.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import type { createPurchaseAnnouncement } from './purchase-announcement.ts'

interface PurchaseLiveRegionProps {
  announcement: ReturnType<typeof createPurchaseAnnouncement>
  /** Whether notices are on. Turning them off is announced too. */
  wanted: boolean
}

/** One plain sentence for screen readers. */
export function PurchaseLiveRegion({ announcement, wanted }: PurchaseLiveRegionProps) {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  const [wantedAtFirst] = useState(wanted)
  const spoken = useSyncExternalStore(announcement.subscribe, announcement.get)
  const sentence = () => {
    if (!wanted) return wantedAtFirst ? t.stopped : ''
    if (spoken === null) return ''
    if (spoken.count > 1) return t.summary(formatNumber(spoken.count))
    return purchaseSentence(language, spoken.newest, formatRelativeTime(language, spoken.newest.date, spoken.at))
  }
  return <LiveRegion>{sentence()}</LiveRegion>
}
