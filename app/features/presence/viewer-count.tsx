import { formatNumber } from '#app/shared/i18n/format.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { usePageViewers } from './use-page-viewers.ts'

const messages = defineMessages({
  ko: { viewers: (count: string) => `총 ${count}명이 이 상품을 구경하고 있습니다!` },
  en: { viewers: (count: string) => `${count} people are looking at this right now!` },
})

/** Shows how many people look at the same product; empty if there is nobody else. */
export function ViewerCount() {
  const t = useMessages(messages)
  const viewers = usePageViewers()
  return viewers !== null && viewers >= 2 && <span>{t.viewers(formatNumber(viewers))}</span>
}
