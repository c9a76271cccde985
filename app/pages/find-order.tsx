import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { FindOrderForm } from '#app/features/orders/guest/find-order-form.tsx'
import { guestMessages } from '#app/features/orders/guest/guest.messages.ts'
import { JoinOrders } from '#app/features/orders/guest/join-orders.tsx'
import { OpenedLink } from '#app/features/orders/guest/opened-link.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

/** A link that is opened in a tab with this page changes nothing but the fragment. */
function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Finds a guest's order by its number. The links of mails lead here with `#order=…` or `#proof=…`, which browsers send to nobody. */
export function FindOrder() {
  const t = useMessages(guestMessages)
  const user = useUser()
  const [, navigate] = useLocation()
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  const [, kind, token = ''] = /^#(order|proof)=([\w-]+)$/.exec(hash) ?? []
  const show = ({ orderId }: Order) => navigate(pathTo('orderDetail', { orderId }), { replace: true })
  if (kind === 'order') return <OpenedLink token={token} onFound={show} />
  if (kind === 'proof' && user) return <JoinOrders key={user.userId} token={token} />
  if (kind === 'proof')
    return (
      <EmptyPage
        sign="receipt"
        title={t.signInFirst}
        action={
          <ButtonLink
            look="primary"
            href={pathTo('signIn', undefined, { next: pathTo('orders', undefined, { guest: 1 }) + hash })}
          >
            {t.signIn}
          </ButtonLink>
        }
      >
        {t.signInFirstWhy}
      </EmptyPage>
    )
  return (
    <div className="mx-auto grid max-w-sm gap-4 pt-4 sm:pt-12">
      <div>
        <PageTitle>{t.find}</PageTitle>
        <p className="-mt-4 text-ink-soft">{t.findWhy}</p>
      </div>
      <FindOrderForm onFound={show} />
    </div>
  )
}
