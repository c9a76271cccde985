import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { Notice } from '#app/shared/ui/notice.tsx'
import { cartMessages } from './cart.messages.ts'

export function EmptyCart() {
  const t = useMessages(cartMessages)
  return (
    <Notice
      sign="🧺"
      title={t.empty}
      action={
        <ButtonLink look="primary" href={pathTo('goodsList')}>
          {t.browse}
        </ButtonLink>
      }
    >
      {t.emptyWhy}
    </Notice>
  )
}
