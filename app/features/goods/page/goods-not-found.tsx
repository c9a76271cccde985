import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { goodsNotFoundMessages } from './goods-not-found.messages.ts'

export function GoodsNotFound() {
  const t = useMessages(goodsNotFoundMessages)
  return (
    <EmptyPage
      sign="basket"
      title={t.notFound}
      action={
        <ButtonLink look="primary" href={pathTo('goodsList')}>
          {t.browse}
        </ButtonLink>
      }
    >
      {t.notFoundWhy}
    </EmptyPage>
  )
}
