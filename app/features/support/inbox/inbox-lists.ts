import type { InfiniteData } from '@tanstack/react-query'
import type { SupportThread, SupportThreadsPage } from '#app/contract/support.ts'

type Pages = InfiniteData<SupportThreadsPage>

/** All loaded threads without duplicates, sorted by latest message, newest first. */
export function threadsOf(pages: Pages | undefined): SupportThread[] {
  const byId = new Map(pages?.pages.flatMap(({ threads }) => threads).map((thread) => [thread.threadId, thread]))
  return [...byId.values()].toSorted((a, b) => b.latest.messageId - a.latest.messageId)
}

/** The loaded pages without some threads. */
export const withoutThreads = (pages: Pages, removed: ReadonlySet<number>): Pages => ({
  ...pages,
  pages: pages.pages.map((page) => ({
    ...page,
    threads: page.threads.filter(({ threadId }) => !removed.has(threadId)),
  })),
})

/**
 * Merges updated threads into the loaded pages. A thread older than the last loaded page is skipped: it arrives with its own
 * page.
 */
export function withThreads(pages: Pages, updated: readonly SupportThread[]): Pages {
  const threads = threadsOf(pages)
  const known = new Map(threads.map((thread) => [thread.threadId, thread]))
  const hasMore = pages.pages.at(-1)?.nextCursor !== null
  const oldest = threads.at(-1)?.latest.messageId ?? 0
  for (const thread of updated) {
    const isLoaded = known.has(thread.threadId) || !hasMore || thread.latest.messageId > oldest
    if (isLoaded) known.set(thread.threadId, thread)
  }
  const [first, ...others] = pages.pages
  if (!first) return pages
  return {
    ...pages,
    pages: [{ ...first, threads: [...known.values()] }, ...others.map((page) => ({ ...page, threads: [] }))],
  }
}
