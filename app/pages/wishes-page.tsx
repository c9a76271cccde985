import { useUser } from '#app/features/account/signed-in.tsx'
import { AddToCart } from '#app/features/cart/add/add-to-cart.tsx'
import { WishList } from '#app/features/wishes/list/wish-list.tsx'
import { wishesMessages } from '#app/features/wishes/wishes.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function WishesPage() {
  const t = useMessages(wishesMessages)
  const user = useUser()
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle>{t.wishes}</PageTitle>
      <WishList
        key={user?.userId}
        signedIn={user !== null}
        addToCart={(goods) => <AddToCart goods={goods} quantity={1} disabled={goods.stock === 0} />}
      />
    </div>
  )
}
