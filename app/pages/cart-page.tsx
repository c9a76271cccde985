import { cartMessages } from '#app/features/cart/cart.messages.ts'
import { Cart } from '#app/features/cart/contents/cart.tsx'
import { wishesMessages } from '#app/features/wishes/wishes.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function CartPage() {
  const t = useMessages(cartMessages)
  const { viewWishes } = useMessages(wishesMessages)
  return (
    <>
      <PageTitle>{t.cart}</PageTitle>
      <Cart>
        <p className="mt-8 text-center">
          <ButtonLink look="quiet" href={pathTo('wishes')}>
            {viewWishes}
          </ButtonLink>
        </p>
      </Cart>
    </>
  )
}
