import type { MinuteFigures } from '#app/contract/admin.ts'
import { listAllOrders } from '#mock-server/store/queries/admin-orders.ts'
import { listAudit } from '#mock-server/store/queries/audit.ts'
import { countByMinute, listPopular } from '#mock-server/store/queries/figures.ts'
import { findUser, setRole } from '#mock-server/store/queries/users.ts'
import { pictureUrls } from '#mock-server/store/seed/goods.ts'
import type { Endpoints } from '../context.ts'
import { changeOrderStatus } from '../orders/change-order-status.ts'
import { ApiError } from '../run/api-error.ts'
import { writeAudit } from './audit.ts'

const minute = 60_000
const minutesShown = 60
const popularShown = 5

export const admin: Pick<
  Endpoints,
  'listAllOrders' | 'changeOrderStatus' | 'getFigures' | 'listAudit' | 'listPictures' | 'changeRole'
> = {
  listAllOrders: ({ shop }, { query }) => listAllOrders(shop.store.db, query),

  async changeOrderStatus({ shop, session }, { params, body }) {
    return { order: await changeOrderStatus(shop, session, params.orderId, body) }
  },

  async getFigures({ shop }) {
    const { db } = shop.store
    const newest = Math.floor(shop.now().getTime() / minute) * minute
    const starts = Array.from({ length: minutesShown }, (_, index) =>
      new Date(newest - (minutesShown - 1 - index) * minute).toISOString(),
    )
    const from = starts[0] ?? ''
    return {
      minutes: fillIn(starts, await countByMinute(db, from)),
      popular: await listPopular(db, from, popularShown),
    }
  },

  listAudit: ({ shop }, { query }) => listAudit(shop.store.db, query),

  listPictures: () => Promise.resolve({ pictures: pictureUrls }),

  async changeRole({ shop, session }, { params, body }) {
    const { userId } = params
    // Or the shop might be left without anybody who could undo it.
    if (userId === session.user.userId) throw new ApiError('own_account')
    const { user, changed } = await shop.store.transaction(async (tx) => {
      const before = await findUser(tx, userId)
      if (before === undefined) throw new ApiError('user_not_found')
      if (before.role === body.role) return { user: before, changed: false }
      await setRole(tx, userId, body.role)
      await writeAudit(shop, tx, session, {
        action: 'role',
        subject: userId,
        // It stands in the account alone, and goes with it: the list looks it up.
        name: '',
        changes: [{ field: 'role', before: before.role, after: body.role }],
      })
      return { user: { ...before, role: body.role }, changed: true }
    })
    if (changed) shop.domainEvents.publish({ type: 'account-changed', userId })
    return { user }
  },
}

/** The minutes in which nobody has ordered are there too. */
function fillIn(starts: readonly string[], counted: readonly MinuteFigures[]): MinuteFigures[] {
  const byMinute = new Map(counted.map((one) => [one.minute, one]))
  return starts.map((start) => byMinute.get(start) ?? { minute: start, orders: 0, revenue: 0 })
}
