import { type KeyboardEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { ChatText, longestChatText } from '#app/contract/chat.ts'
import { countCharacters, keptText } from '#app/contract/plain-text.ts'
import { formatNumber } from '../i18n/format.ts'
import { useMessages } from '../i18n/messages.ts'
import { useLatest } from '../realtime/react/use-latest.ts'
import type { ValueStore } from '../storage/create-store.ts'
import { Button } from '../ui/button.tsx'
import { chatMessages } from './chat.messages.ts'

interface ComposerProps {
  /** The field's accessible name: says to whom the message goes. */
  label: string
  /** The draft, which survives when the composer unmounts. Only the composer renders it, so a key renders no messages. */
  draft: ValueStore<string>
  onSend: (msg: string) => void
  /** Called while the reader types, at most every few seconds: see `useTypingSignal`. */
  onTyping?: () => void
}

/** How long (ms) Enter waits for the end of an IME composition. Keyboards of Android may never end it. */
const COMPOSED_WITHIN_MS = 100

/** Enter sends, Shift+Enter breaks the line. Enter during IME composition sends the message with the finished syllable. */
export function Composer({ label, draft, onSend, onTyping }: ComposerProps) {
  const t = useMessages(chatMessages)
  const text = useSyncExternalStore(draft.subscribe, draft.get)
  const errorId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  /** Runs while Enter waits for the end of a composition. */
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const over = countCharacters(keptText(text)) - longestChatText
  const unsendable = text.trim() !== '' && over <= 0 && !v.is(ChatText, text)
  const error = over > 0 ? t.tooLong(formatNumber(over)) : unsendable ? t.unsendable : undefined

  // Read from the field itself: the end of an IME composition may not be rendered yet.
  const send = useLatest(() => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    const msg = v.safeParse(ChatText, field.current?.value)
    if (!msg.success) return
    onSend(msg.output)
    draft.set('')
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    if (event.nativeEvent.isComposing || composing.current) waiting.current ??= setTimeout(send, COMPOSED_WITHIN_MS)
    else send()
  }
  const onCompositionEnd = () => {
    composing.current = false
    if (waiting.current !== undefined) send()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
        field.current?.focus()
      }}
      className="grid gap-1"
    >
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && errorId}
          rows={1}
          value={text}
          placeholder={t.message}
          enterKeyHint="send"
          onChange={({ currentTarget: { value } }) => {
            // Some keyboards insert a line break after the Enter that sent the message.
            draft.set(value.replace(/^\n+/, ''))
            if (value.trim() !== '') onTyping?.()
          }}
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={onCompositionEnd}
          className="font-sans field-sizing-content max-h-40 min-h-12 min-w-0 flex-1 resize-none rounded-md border border-line-strong bg-surface px-3 py-2.5 text-base placeholder:text-ink-soft"
        />
        <Button type="submit" look="primary" className="min-h-12" disabled={error !== undefined}>
          {t.send}
        </Button>
      </div>
      <p id={errorId} role="status" className="text-sm text-danger empty:hidden">
        {error}
      </p>
    </form>
  )
}
