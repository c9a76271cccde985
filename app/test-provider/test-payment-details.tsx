import type { TestPayment } from '#app/contract/test-provider.ts'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { testProviderMessages } from './test-provider.messages.ts'

/** What is paid, to whom, and until when. */
export function TestPaymentDetails({ payment }: { payment: TestPayment }) {
  const t = useMessages(testProviderMessages)
  const [language] = useLanguage()
  const { shopName, shopNameEn, orderName, orderNameEn, amount, expiresAt } = payment
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2 text-sm [&>dd]:text-end [&>dt]:text-ink-soft">
      <dt>{language === 'ko' ? shopName : shopNameEn}</dt>
      <dd>{language === 'ko' ? orderName : orderNameEn}</dd>
      <dt>{t.amount}</dt>
      <dd>
        <Price krw={amount} className="text-xl font-bold" />
      </dd>
      <dt>{t.deadline}</dt>
      <dd>
        <time dateTime={expiresAt}>{formatDateTime(language, expiresAt)}</time>
      </dd>
    </dl>
  )
}
