import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SupportThread } from '#app/contract/support.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { supportMessages } from '../support.messages.ts'
import { supportQueries } from '../support.queries.ts'
import { ThreadView } from '../thread/thread-view.tsx'
import { withThreads } from './inbox-lists.ts'

interface InboxThreadProps {
  thread: SupportThread
  userId: number
  onBack: () => void
}

/** A shopper's thread as an administrator sees it, with its assignee. */
export function InboxThread({ thread, userId, onBack }: InboxThreadProps) {
  const t = useMessages(supportMessages)
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { threadId, nickname, assignee } = thread
  const assign = useMutation({
    mutationFn: (assigned: boolean) =>
      call('changeSupportThread', { params: { threadId }, body: { assigned, expectedAssignee: assignee } }),
    onError: (error) =>
      isApiError(error, 'thread_changed')
        ? queryClient.invalidateQueries({ queryKey: supportQueries.all() })
        : undefined,
    onSuccess: ({ thread: changed }) => {
      queryClient.setQueryData(supportQueries.inbox().queryKey, (pages) => pages && withThreads(pages, [changed]))
      queryClient.setQueryData(supportQueries.byId(threadId).queryKey, (one) => one && changed)
    },
  })
  return (
    <section aria-label={t.logWith(nickname)} className="rounded-lg border border-line bg-surface p-4">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <div className="-mt-2 basis-full lg:hidden">
          <Button look="quiet" className="-ms-4" onClick={onBack}>
            ← {t.back}
          </Button>
        </div>
        <h2 className="min-w-0 flex-1 truncate text-lg font-bold">{nickname}</h2>
        {assignee !== null && <span className="text-sm text-ink-soft">{t.assignee(assignee)}</span>}
        <Button busy={assign.isPending} onClick={() => assign.isPending || assign.mutate(assignee === null)}>
          {assignee === null ? t.take : t.release}
        </Button>
      </div>
      {assign.error && (
        <p role="alert" className="mb-3 text-sm text-danger">
          {errorText(assign.error)}
        </p>
      )}
      <ThreadView side="shop" thread={thread} userId={userId} />
    </section>
  )
}
