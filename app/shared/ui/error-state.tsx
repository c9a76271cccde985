import { isApiError } from '../api/api-error.ts'
import { defineMessages, useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

const messages = defineMessages({
  ko: {
    unreachable: '가게에 연결할 수 없어요',
    unreachableWhy: '인터넷 연결을 확인해 주세요. 연결되면 저절로 다시 불러와요.',
    failed: '불러오지 못했어요',
    failedWhy: '잠시 후 다시 시도해 주세요.',
    retry: '다시 시도',
  },
  en: {
    unreachable: 'We can’t reach the shop',
    unreachableWhy: 'Check your connection. This page reloads once it’s back.',
    failed: 'We couldn’t load this',
    failedWhy: 'Please try again in a moment.',
    retry: 'Try again',
  },
})

/** Shown in place of a query's data when loading failed. An `ApiError` shows the server's text, which is written for people. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages(messages)
  const unreachable = isApiError(error, 'network', 'timeout')
  const why = isApiError(error) && !error.outcomeUnknown && error.code !== 'unreadable' ? error.message : t.failedWhy
  return (
    <EmptyState
      role="alert"
      title={unreachable ? t.unreachable : t.failed}
      action={
        <Button look="primary" onClick={onRetry}>
          {t.retry}
        </Button>
      }
    >
      {unreachable ? t.unreachableWhy : why}
    </EmptyState>
  )
}
