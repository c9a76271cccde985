import type { GoodsCount } from '#app/contract/goods-list.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { filterMessages } from './filter.messages.ts'

/** How many products a choice leaves, behind its label: "300+", for screen readers ", 300개 이상". Nothing as long as it isn't known. */
export function ChoiceCount({ found }: { found: GoodsCount | undefined }) {
  const t = useMessages(filterMessages)
  // "0 or more" says nothing.
  if (found === undefined || (found.more && found.count === 0)) return null
  const count = formatNumber(found.count)
  return (
    <>
      <span aria-hidden="true" className="text-sm font-normal digits text-ink-soft">
        {found.more ? `${count}+` : count}
      </span>
      <span className="sr-only">{`, ${t.left(count, found.more)}`}</span>
    </>
  )
}
