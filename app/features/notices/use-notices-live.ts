import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Notice, NoticesPage, NoticesRead } from '#app/contract/notice.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { noticesQueries } from './notices.queries.ts'
import { useTellRestock } from './restock/use-tell-restock.ts'

/** Keeps the notices of the account current, and shows a toast about a product that is in stock again. */
export function useNoticesLive(userId: number | null): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  const { data } = useInfiniteQuery({ ...noticesQueries.list(), enabled: userId !== null })
  useTellRestock(userId, data?.pages[0]?.notices)

  useEffect(() => {
    const unlink = linkQueries(realtime, queryClient, {
      NOTICE_ADDED: [{ queryKey: noticesQueries.list().queryKey, patch: withAdded }],
      NOTICES_READ: [{ queryKey: noticesQueries.list().queryKey, patch: withRead }],
    })
    const off = realtime.on('NOTICE_ADDED', (batch) => {
      // The request is done.
      for (const [{ kind, goodsId }] of batch)
        if (kind === 'restock') queryClient.setQueryData(noticesQueries.restockRequest(goodsId).queryKey, false)
    })
    return () => {
      off()
      unlink()
    }
  }, [realtime, queryClient])
}

type NoticePages = InfiniteData<NoticesPage>

const withAdded = (list: NoticePages, batch: readonly (readonly [Notice])[]): NoticePages =>
  batch.reduce((pages, [notice]) => withNotice(pages, notice), list)

function withNotice(list: NoticePages, notice: Notice): NoticePages {
  const [first, ...others] = list.pages
  if (!first) return list
  // Events may come in another order, and again: a page that was read later than the event knows it.
  const isKnown = list.pages.some(({ notices }) => notices.some(({ noticeId }) => noticeId === notice.noticeId))
  const isOnLaterPage = first.nextCursor !== null && notice.noticeId < (first.notices.at(-1)?.noticeId ?? 0)
  if (isKnown || isOnLaterPage) return list
  const notices = [notice, ...first.notices].toSorted((one, other) => other.noticeId - one.noticeId)
  return { ...list, pages: [{ ...first, notices, unread: first.unread + 1 }, ...others] }
}

function withRead(list: NoticePages, batch: readonly (readonly [NoticesRead])[]): NoticePages {
  const [first, ...others] = list.pages
  const unread = batch.at(-1)?.[0].unread
  return !first || unread === undefined ? list : { ...list, pages: [{ ...first, unread }, ...others] }
}
