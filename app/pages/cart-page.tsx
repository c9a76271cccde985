import { cartMessages } from '#app/features/cart/cart.messages.ts'
import { Cart } from '#app/features/cart/contents/cart.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function CartPage() {
  const t = useMessages(cartMessages)
  return (
    <>
      <PageTitle>{t.cart}</PageTitle>
      <Cart />
    </>
  )
}
