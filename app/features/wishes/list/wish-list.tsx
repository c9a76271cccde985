import type { ComponentProps, ReactNode } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { useWishedIds } from '../use-wished-ids.ts'
import { wishesMessages } from '../wishes.messages.ts'
import { useAccountWishes } from './use-account-wishes.ts'
import { useGuestWishList } from './use-guest-wish-list.ts'
import { WishRow } from './wish-row.tsx'

/** A wishlist to show, the account's or a guest's. */
export interface WishListView {
  /** The products of the pages that are loaded, also those that were removed meanwhile; `undefined` before there are any. */
  goods: readonly Goods[] | undefined
  error: Error | null
  refetch: () => void
  more: ComponentProps<typeof MoreButton>['list']
}

interface WishListProps {
  signedIn: boolean
  /** The button that adds a product to the cart. */
  addToCart: (goods: Goods) => ReactNode
}

/** The wishlist of the account or, for a guest, of this browser, newest wish first. */
export function WishList({ signedIn, addToCart }: WishListProps) {
  const t = useMessages(wishesMessages)
  const account = useAccountWishes(signedIn)
  const guest = useGuestWishList(!signedIn)
  const ids = useWishedIds(signedIn)
  const { goods, error, refetch, more } = signedIn ? account : guest
  if (!goods || !ids) return error ? <ErrorState error={error} onRetry={refetch} /> : <WishListSkeleton />
  if (goods.length === 0)
    return (
      <EmptyState
        sign="shopping-bags"
        title={t.empty}
        action={
          <ButtonLink look="primary" href={pathTo('goodsList')}>
            {t.browse}
          </ButtonLink>
        }
      >
        {t.emptyWhy}
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      <div>
        <p className="font-semibold">{t.count(formatNumber(ids.length))}</p>
        {!signedIn && <p className="mt-1 text-sm text-ink-soft">{t.guestHint}</p>}
      </div>
      <ul className="ruled border-y border-line">
        {goods.map((one) => (
          <li key={one.goodsId}>
            <WishRow goods={one} wished={ids.includes(one.goodsId)} signedIn={signedIn} addToCart={addToCart(one)} />
          </li>
        ))}
      </ul>
      <MoreButton list={more}>{t.more}</MoreButton>
    </div>
  )
}

/** Takes the same space as the loaded rows. */
function WishListSkeleton() {
  const t = useMessages(wishesMessages)
  return (
    <div aria-busy="true" aria-label={t.wishes} role="status" className="grid gap-5">
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-24" />
      ))}
    </div>
  )
}
