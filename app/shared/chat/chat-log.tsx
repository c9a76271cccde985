import { memo, type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { chatMessages } from './chat.messages.ts'

export interface ChatLogRow {
  id: string
  /** Written by the reader: the log scrolls to it. */
  own: boolean
  /** Not a message but a notice, such as "joined". It does not count as new. */
  aside?: boolean
  content: ReactNode
}

interface ChatLogProps {
  label: string
  /** Oldest first. */
  rows: readonly ChatLogRow[]
  /** Shown above the rows, such as the button that loads older ones. */
  before?: ReactNode
  /** Shown while there are no rows. */
  empty?: ReactNode
  /** Called when the newest row is in view: on mount, and whenever the log is scrolled to the end. */
  onSeen?: () => void
}

/** Within this distance of the end (px), the log counts as scrolled to the end. */
const NEAR = 32

/** For this long (ms) after older messages were put in, none is read out. */
const HUSHED_MS = 1_000

/** Renders only when the rows are others, not when somebody types or the number of unseen messages changes. */
const Rows = memo(function Rows({ rows }: Pick<ChatLogProps, 'rows'>) {
  return rows.map(({ id, content }) => <li key={id}>{content}</li>)
})

/** A log reads out what is added. What was said earlier is no news: screen readers look at the attribute after this task. */
function hush(log: HTMLElement): void {
  log.setAttribute('aria-live', 'off')
  setTimeout(() => log.removeAttribute('aria-live'), HUSHED_MS)
}

/**
 * A log of messages with the newest at the bottom. It follows new messages while it is scrolled to the end. After scrolling up it
 * stays where it is and shows the number of new messages. See https://www.w3.org/TR/wai-aria-1.2/#log.
 */
export function ChatLog({ label, rows, before, empty, onSeen }: ChatLogProps) {
  const t = useMessages(chatMessages)
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
    if (added.length > 0 && (isOlder || (known.size === 0 && added.length > 1))) hush(element)
    // The button that loaded the oldest rows disappears, and the focus with it.
    if (added.length > 0 && isOlder && document.activeElement === document.body) element.focus({ preventScroll: true })
    // Older rows were added above: keep the visible rows where they are.
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
        // Focusable, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
        // Contained, so that thousands of rows are not laid out again with each letter in the field below.
        className="relative flex h-96 flex-col contain-content max-h-[60dvh] overflow-y-auto overscroll-contain rounded-md bg-sunken p-3 [overflow-anchor:none]"
      >
        {before}
        {rows.length === 0 && empty}
        {/* Keeps the newest row at the bottom even when there are few rows. */}
        <ol className="mt-auto grid gap-2">
          <Rows rows={rows} />
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
          {t.newMessages(formatNumber(unseen))}
        </Button>
      )}
    </div>
  )
}
