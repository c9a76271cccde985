import { useEffect, useEffectEvent } from 'react'
import type { Notice } from '#app/contract/notice.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { createStoredValue, isNumber } from '#app/shared/storage/stored-value.ts'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { restockMessages } from './restock.messages.ts'

/**
 * Shows a toast about products that are in stock again: at once, or at the next visit. This browser remembers up to which notice it has
 * told, so that each is told once, in the window that is looked at.
 */
export function useTellRestock(userId: number | null, notices: readonly Notice[] | undefined): void {
  const t = useMessages(restockMessages)
  const [language] = useLanguage()
  const showToast = useShowToast()

  const tell = useEffectEvent(() => {
    if (document.hidden || userId === null || notices === undefined) return
    const told = createStoredValue(`told-notice:${userId}`, isNumber, 0)
    const [newest, ...others] = notices.filter(
      ({ kind, read, noticeId }) => kind === 'restock' && !read && noticeId > told.get(),
    )
    if (newest === undefined) return
    told.set(newest.noticeId)
    const name = displayName(language, newest)
    showToast({
      about: 'restock',
      text: others.length > 0 ? t.severalRestocked(name, formatNumber(others.length)) : t.restocked(name),
      link: { label: t.viewGoods, href: pathTo('goods', { goodsId: newest.goodsId }) },
    })
  })

  useEffect(() => {
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [userId, notices])
}
