import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { accountQueries } from '#app/features/account/account.queries.ts'
import { RequireAdministrator } from '#app/features/account/require-administrator.tsx'
import { useUser } from '#app/features/account/signed-in.tsx'
import { adminMessages } from '#app/features/admin/admin.messages.ts'
import { AdminRealtime, useAdminStatus } from '#app/features/admin/admin-realtime.ts'
import { AdminStatus } from '#app/features/admin/admin-status.tsx'
import { AuditList } from '#app/features/admin/audit/audit-list.tsx'
import { CouponBoard } from '#app/features/admin/coupons/coupon-board.tsx'
import { FiguresBoard } from '#app/features/admin/figures/figures-board.tsx'
import { GoodsBoard } from '#app/features/admin/goods/goods-board.tsx'
import { OrderBoard } from '#app/features/admin/orders/order-board.tsx'
import { ReturnsBoard } from '#app/features/admin/returns/returns-board.tsx'
import { ReviewsBoard } from '#app/features/admin/reviews/reviews-board.tsx'
import { rolesMessages } from '#app/features/admin/roles/roles.messages.ts'
import { RolesBoard } from '#app/features/admin/roles/roles-board.tsx'
import { useAdminLive } from '#app/features/admin/use-admin-live.ts'
import { useAdminSearch } from '#app/features/admin/use-admin-search.ts'
import { useShoppersOnline } from '#app/features/admin/use-shoppers-online.ts'
import { SupportInbox } from '#app/features/support/inbox/support-inbox.tsx'
import { supportMessages } from '#app/features/support/support.messages.ts'
import { SupportRealtime } from '#app/features/support/support-realtime.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Tabs } from '#app/shared/ui/tabs.tsx'

/** The admin: administrators run the shop here. */
export const AdminPage = () => (
  <RequireAdministrator others={<NotForYou />}>
    <AdminRealtime>
      <Admin />
    </AdminRealtime>
  </RequireAdministrator>
)

function Admin() {
  const t = useMessages(adminMessages)
  const support = useMessages(supportMessages)
  const roles = useMessages(rolesMessages)
  const ownId = useUser()?.userId
  const [search, changeSearch] = useAdminSearch()
  const people = useShoppersOnline()
  useAdminLive()
  useRightsCheck()
  const tabs = [
    { id: 'orders', label: t.orders, panel: <OrderBoard /> },
    { id: 'returns', label: t.returns, panel: <ReturnsBoard /> },
    { id: 'goods', label: t.goods, panel: <GoodsBoard /> },
    { id: 'reviews', label: t.reviews, panel: <ReviewsBoard /> },
    { id: 'coupons', label: t.coupons, panel: <CouponBoard /> },
    { id: 'support', label: support.inbox, panel: <Support /> },
    { id: 'figures', label: t.figures, panel: <FiguresBoard people={people} /> },
    { id: 'roles', label: roles.roles, panel: <RolesBoard ownId={ownId} /> },
    { id: 'log', label: t.log, panel: <AuditList /> },
  ] as const
  const selected = tabs.find(({ id }) => id === search.get('tab'))?.id ?? 'orders'
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 [&>h1]:mb-0">
        <PageTitle>{t.admin}</PageTitle>
        <AdminStatus people={people} />
      </div>
      <Tabs
        label={t.tabs}
        tabs={tabs}
        selected={selected}
        // Each tab has its own filters, so drop the others' from the URL.
        onSelect={(tab) => changeSearch({ ...cleared(search), tab: tab === 'orders' ? undefined : tab })}
      />
    </>
  )
}

function Support() {
  const user = useUser()
  return <SupportRealtime>{user && <SupportInbox key={user.userId} userId={user.userId} />}</SupportRealtime>
}

const cleared = (search: URLSearchParams) => Object.fromEntries([...search.keys()].map((key) => [key, undefined]))

/**
 * The server denies the admin's namespace to other roles. If that happens, the cached role is outdated: load the account
 * again.
 */
function useRightsCheck(): void {
  const queryClient = useQueryClient()
  const denied = useAdminStatus(({ phase }) => phase === 'denied')
  useEffect(() => {
    if (denied) void queryClient.invalidateQueries(accountQueries.me())
  }, [denied, queryClient])
}

function NotForYou() {
  const t = useMessages(adminMessages)
  return (
    <EmptyPage
      sign="basket"
      title={t.notForYou}
      action={
        <ButtonLink look="primary" href={pathTo('goodsList')}>
          {t.browse}
        </ButtonLink>
      }
    >
      {t.notForYouWhy}
    </EmptyPage>
  )
}
