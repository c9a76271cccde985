import type { Participants } from '#app/contract/goods-chat.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { goodsChatMessages } from './goods-chat.messages.ts'

/** Show at most this many names; count the others. */
const NAMED = 5

/** Lists the names of the participants. */
export function GoodsChatParticipants({ participants }: { participants: Participants | null }) {
  const t = useMessages(goodsChatMessages)
  const { count, names } = participants ?? { count: 0, names: [] }
  const named = names.slice(0, NAMED).join(', ')
  const more = count - Math.min(names.length, NAMED)
  return (
    <p className="min-h-5 truncate text-sm text-ink-soft">{more > 0 ? t.others(named, formatNumber(more)) : named}</p>
  )
}
