import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { Notice } from '#app/contract/notice.ts'
import { readPermission } from '#app/features/notices/browser/notice-permission.ts'
import { noticeHref } from '#app/features/notices/notice-href.ts'
import { noticeKindMessages } from '#app/features/notices/notice-kinds.messages.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'

/**
 * Shows the account's news as notifications of the browser while this page is hidden: a visible one has toasts and the bell. Pages of
 * several tabs use the same tag, so that the browser shows each notice once.
 */
export function BrowserNotices() {
  const realtime = useRealtime()
  const t = useMessages(noticeKindMessages)
  const [language] = useLanguage()
  const [, navigate] = useLocation()

  const show = useEffectEvent((notice: Notice) => {
    if (!document.hidden || readPermission() !== 'granted') return
    const shown = new Notification(displayName(language, notice), {
      body: t[notice.kind],
      icon: notice.thumbnailUrl,
      lang: language,
      tag: `notice-${notice.noticeId}`,
    })
    shown.onclick = () => {
      window.focus()
      navigate(noticeHref(notice))
      shown.close()
    }
  })

  useEffect(
    () =>
      realtime.on('NOTICE_ADDED', (batch) => {
        for (const [notice] of batch) show(notice)
      }),
    [realtime],
  )
  return null
}
