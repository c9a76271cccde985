import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { chatMessages } from './chat.messages.ts'

export interface ChatLogRow {
  id: string
  /** Whoever writes wants to see it. */
  own: boolean
  /** No message, such as that somebody came: it is not counted as new. */
  aside?: boolean
  content: ReactNode
}

interface ChatLogProps {
  label: string
  /** Oldest first. */
  rows: readonly ChatLogRow[]
  /** Above the rows: what loads older ones. */
  before?: ReactNode
  /** Instead of rows while there are none. */
  empty?: ReactNode
  /** The newest row came into view: at first, and whenever somebody is at the end. */
  onSeen?: () => void
}

/** So near to the end (px), somebody is at the end. */
const NEAR = 32

/**
 * Messages with the newest at the bottom, which stays in view while one is there. Who has scrolled up stays where they are, and
 * is told how many have come. See https://www.w3.org/TR/wai-aria-1.2/#log.
 */
export function ChatLog({ label, rows, before, empty, onSeen }: ChatLogProps) {
  const t = useMessages(chatMessages)
  const [language] = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const shown = useRef<{ rows: readonly ChatLogRow[]; height: number }>({ rows: [], height: 0 })
  const [unseen, setUnseen] = useState(0)

  const scrollToEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }
  const seen = () => {
    setUnseen(0)
    onSeen?.()
  }
  const follow = useEffectEvent((next: readonly ChatLogRow[]) => {
    const element = box.current
    if (!element) return
    const previous = shown.current
    const known = new Set(previous.rows.map(({ id }) => id))
    const added = next.filter(({ id, aside }) => !aside && !known.has(id))
    const isOlder = known.has(next.at(-1)?.id ?? '')
    // What was looked at stays under the eyes.
    if (added.length > 0 && isOlder) element.scrollTop += element.scrollHeight - previous.height
    else if (atEnd.current || added.at(-1)?.own) {
      scrollToEnd()
      if (added.length > 0) seen()
    } else if (added.length > 0) setUnseen((count) => count + added.filter(({ own }) => !own).length)
    shown.current = { rows: next, height: element.scrollHeight }
  })
  useLayoutEffect(() => follow(rows), [rows])

  const onScroll = () => {
    const element = box.current
    if (!element) return
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight <= NEAR
    if (atEnd.current && unseen > 0) seen()
  }

  return (
    <div className="relative">
      <div
        ref={box}
        role="log"
        aria-label={label}
        // It scrolls by keyboard where it has the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
        className="relative flex h-96 flex-col max-h-[60dvh] overflow-y-auto overscroll-contain rounded-md bg-sunken p-3 [overflow-anchor:none]"
      >
        {before}
        {rows.length === 0 && empty}
        {/* The newest at the bottom, also where there are few. */}
        <ol className="mt-auto grid gap-2">
          {rows.map(({ id, content }) => (
            <li key={id}>{content}</li>
          ))}
        </ol>
      </div>
      {unseen > 0 && (
        <Button
          look="primary"
          className="absolute inset-x-0 bottom-2 mx-auto w-fit rounded-lg shadow-floating"
          onClick={() => {
            scrollToEnd()
            seen()
            box.current?.focus()
          }}
        >
          {t.newMessages(formatNumber(language, unseen))}
        </Button>
      )}
    </div>
  )
}
