import { useUser } from '#app/features/account/signed-in.tsx'
import { BuyAgain } from '#app/features/cart/add/buy-again.tsx'
import { CancelOrder } from '#app/features/orders/detail/cancel-order.tsx'
import { OrderDetails } from '#app/features/orders/detail/order-details.tsx'
import { ordersMessages } from '#app/features/orders/orders.messages.ts'
import { LegalLines } from '#app/features/orders/receipt/legal-lines.tsx'
import { Receipt } from '#app/features/orders/receipt/receipt.tsx'
import { RequestReturn } from '#app/features/orders/returns/request-return.tsx'
import { supportMessages } from '#app/features/support/support.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { OrderPayment } from './order-payment.tsx'
import { ShownOrder } from './shown-order.tsx'

export function OrderDetailPage() {
  const t = useMessages(ordersMessages)
  const support = useMessages(supportMessages)
  const user = useUser()
  return (
    <ShownOrder>
      {(order) => (
        <OrderPayment order={order}>
          <div className="mx-auto max-w-xl">
            <Receipt
              actions={
                <>
                  <ButtonLink href={pathTo('support')}>{support.title}</ButtonLink>
                  {/* It goes into the account's cart. */}
                  {user && <BuyAgain lines={order.items} />}
                  <CancelOrder order={order} />
                  <RequestReturn order={order} />
                </>
              }
            >
              <PageTitle>{t.orderDetail}</PageTitle>
              <OrderDetails order={order} />
              <LegalLines order={order} />
            </Receipt>
          </div>
        </OrderPayment>
      )}
    </ShownOrder>
  )
}
