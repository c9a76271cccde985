import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { cartMessages } from '../cart.messages.ts'

export function EmptyCart() {
  const t = useMessages(cartMessages)
  return (
    <EmptyState
      sign="basket"
      title={t.empty}
      action={
        <ButtonLink look="primary" href={pathTo('goodsList')}>
          {t.browse}
        </ButtonLink>
      }
    >
      {t.emptyWhy}
    </EmptyState>
  )
}
