import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { ordersMessages } from './orders.messages.ts'

export function NothingToOrder() {
  const t = useMessages(ordersMessages)
  return (
    <>
      <PageTitle hidden>{t.nothing}</PageTitle>
      <EmptyState
        sign="shopping-bags"
        title={t.nothing}
        action={
          <ButtonLink look="primary" href={pathTo('goodsList')}>
            {t.browse}
          </ButtonLink>
        }
      >
        {t.nothingWhy}
      </EmptyState>
    </>
  )
}
