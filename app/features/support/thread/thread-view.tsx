import { useState, useSyncExternalStore } from 'react'
import type { SupportSide, SupportThread } from '#app/contract/support.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { ChatLog } from '#app/shared/chat/chat-log.tsx'
import { Composer } from '#app/shared/chat/composer.tsx'
import { OlderButton } from '#app/shared/chat/older-button.tsx'
import { TypingLine } from '#app/shared/chat/typing-line.tsx'
import { useTypingSignal } from '#app/shared/chat/use-typing-signal.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { supportMessages } from '../support.messages.ts'
import { supportOutbox } from '../support-outbox.ts'
import { useSupport } from '../support-realtime.tsx'
import { threadRows } from './thread-rows.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useThread } from './use-thread.ts'

interface ThreadViewProps {
  side: SupportSide
  /** `null` of a shopper who has not written yet. */
  thread: SupportThread | null
  /** Who writes. */
  userId: number
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** One thread, with its history, and the way to write into it. */
export function ThreadView({ side, thread, userId }: ThreadViewProps) {
  const t = useMessages(supportMessages)
  const errorText = useErrorText()
  const support = useSupport()
  const to = side === 'shop' ? thread?.threadId : undefined
  const [stored] = useState(() =>
    createStoredValue(`support-draft:${userId}:${to ?? ''}`, isText, '', () => sessionStorage),
  )
  const draft = useStoredValue(stored)
  const outbox = supportOutbox(support, userId)
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.get).filter((message) => message.to === to)
  const view = useThread(side, thread)
  const { messages, online, threadId, error } = view
  const onSeen = useMarkRead(side, threadId, messages, online)
  const signal = useTypingSignal(view.tellTyping)
  const nickname = thread?.nickname ?? ''

  return (
    <div className="grid gap-3">
      <p role="status" className="text-sm font-semibold text-danger empty:hidden">
        {view.broken && t.offline}
      </p>
      {error !== null && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-sm text-danger">
          {errorText(error)}
          <Button onClick={view.retry}>{t.retry}</Button>
        </div>
      )}
      <ChatLog
        label={side === 'shop' ? t.logWith(nickname) : t.log}
        rows={threadRows({ side, thread: view, unsent, outbox, t })}
        before={view.hasOlder && <OlderButton loading={view.loadingOlder} onLoad={() => void view.loadOlder()} />}
        empty={<p className="py-16 text-center text-sm text-ink-soft">{view.loading ? t.loading : t.none}</p>}
        onSeen={onSeen}
      />
      <TypingLine names={view.typing} />
      <Composer
        label={side === 'shop' ? t.labelTo(nickname) : t.label}
        draft={draft}
        onDraft={stored.set}
        onSend={(msg) => {
          outbox.add(msg, to)
          signal.sent()
        }}
        onTyping={signal.typing}
      />
    </div>
  )
}
