import { defineMessages, useMessages } from '../i18n/messages.ts'
import { RealtimeError } from '../realtime/realtime-error.ts'
import { isApiError } from './api-error.ts'

const messages = defineMessages({
  ko: {
    unreachable: '가게에 연결할 수 없어요. 인터넷 연결을 확인하고 다시 시도해 주세요.',
    failed: '처리하지 못했어요. 잠시 후 다시 시도해 주세요.',
  },
  en: {
    unreachable: 'We can’t reach the shop. Check your connection and try again.',
    failed: 'Something went wrong. Please try again in a moment.',
  },
})

/** What to say of a failed call: an error in the server's words, which are meant for people, else cause and next step. */
export function useErrorText(): (error: unknown) => string {
  const t = useMessages(messages)
  return (error) => {
    if (isApiError(error, 'network', 'timeout')) return t.unreachable
    if (error instanceof RealtimeError && error.serverError) return error.serverError.message
    return isApiError(error) && !error.outcomeUnknown && error.code !== 'unreadable' ? error.message : t.failed
  }
}
