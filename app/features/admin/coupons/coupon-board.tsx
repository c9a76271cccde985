import { useInfiniteQuery } from '@tanstack/react-query'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { useAdminSearch } from '../use-admin-search.ts'
import { AddCoupon } from './add-coupon.tsx'
import { adminCouponsMessages } from './admin-coupons.messages.ts'
import { CouponCard } from './coupon-card.tsx'

/** The shop's coupons; `?edit=new` opens the form of a new one. */
export function CouponBoard() {
  const [search, changeSearch] = useAdminSearch()
  if (search.get('edit') === 'new') return <AddCoupon onDone={() => changeSearch({ edit: undefined })} />
  return <Coupons onAdd={() => changeSearch({ edit: 'new' }, { replace: false })} />
}

function Coupons({ onAdd }: { onAdd: () => void }) {
  const t = useMessages(adminCouponsMessages)
  const list = useInfiniteQuery(adminQueries.coupons())
  const { data, error, refetch } = list
  if (!data) return <PendingBoard error={error} onRetry={() => void refetch()} />
  const coupons = data.pages.flatMap((page) => page.coupons)
  const add = (
    <Button look="primary" className="justify-self-start" onClick={onAdd}>
      {t.add}
    </Button>
  )
  if (coupons.length === 0)
    return (
      <EmptyState sign="receipt" title={t.noCoupons} action={add}>
        {t.noCouponsWhy}
      </EmptyState>
    )
  return (
    <section aria-label={t.coupons} className="grid gap-4">
      {add}
      <ul className="grid gap-3">
        {coupons.map((coupon) => (
          <li key={coupon.couponId}>
            <CouponCard coupon={coupon} />
          </li>
        ))}
      </ul>
      <MoreButton list={list}>{t.more}</MoreButton>
    </section>
  )
}
