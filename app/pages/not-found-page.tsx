import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'

const messages = defineMessages({
  ko: { title: '찾는 페이지가 없어요', why: '주소가 바뀌었거나 잘못 적혔을 수 있어요.', home: '상품 보러 가기' },
  en: {
    title: 'Page not found',
    why: 'The address may have changed or been mistyped.',
    home: 'Browse products',
  },
})

export function NotFoundPage() {
  const t = useMessages(messages)
  return (
    <EmptyPage
      sign="compass"
      title={t.title}
      action={
        <ButtonLink look="primary" href={pathTo('goodsList')}>
          {t.home}
        </ButtonLink>
      }
    >
      {t.why}
    </EmptyPage>
  )
}
