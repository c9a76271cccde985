import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'wouter'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { PageHead } from '#app/shared/ui/page-title.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { PayTestPayment } from './pay-test-payment.tsx'
import { testPaymentQueries } from './test-payment.queries.ts'
import { testProviderMessages } from './test-provider.messages.ts'
import './test-provider.css'

/** The page of the test provider. It knows its own payments alone: no session, no order, nothing of the shop. */
export function TestProviderPage() {
  const t = useMessages(testProviderMessages)
  const { paymentId = '' } = useParams()
  // The shop's frame moves the focus after a navigation. Here it has gone, and when this page goes it has just come.
  useEffect(() => {
    focusMain()
    return focusMain
  }, [])
  return (
    <main
      id="main"
      tabIndex={-1}
      className="test-provider mx-auto grid max-w-md gap-5 px-4 pt-4 pb-40 outline-none sm:pt-10"
    >
      <PageHead title={t.title} />
      <header className="grid gap-1 rounded-md bg-ink px-4 py-3 text-canvas">
        <h1 className="text-lg font-bold">{t.title}</h1>
        <p className="text-sm">{t.what}</p>
      </header>
      <Payment paymentId={paymentId} />
    </main>
  )
}

const focusMain = () => document.getElementById('main')?.focus({ preventScroll: true })

function Payment({ paymentId }: { paymentId: string }) {
  const t = useMessages(testProviderMessages)
  const { data: payment, error, refetch } = useQuery(testPaymentQueries.byId(paymentId))
  if (payment) return <PayTestPayment payment={payment} />
  if (isApiError(error, 'payment_not_found', 'invalid'))
    return (
      <EmptyState title={t.notFound} action={<ButtonLink href={pathTo('goodsList')}>{t.toShop}</ButtonLink>}>
        {t.notFoundWhy}
      </EmptyState>
    )
  return error ? (
    <ErrorState error={error} onRetry={() => void refetch()} />
  ) : (
    <Skeleton aria-busy="true" className="h-96" />
  )
}
