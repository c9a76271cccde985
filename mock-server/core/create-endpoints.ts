import { createAuth } from './account/auth-endpoints.ts'
import { me } from './account/me-endpoints.ts'
import { users } from './account/users-endpoints.ts'
import { admin } from './admin/admin-endpoints.ts'
import { cart } from './cart/cart-endpoints.ts'
import type { Endpoints } from './context.ts'
import { goods } from './goods/goods-endpoints.ts'
import { orders } from './orders/orders-endpoints.ts'
import { purchases } from './purchases/purchases-endpoints.ts'
import { chat } from './support/support-endpoints.ts'

/** The contract's endpoints, each with its function. */
export const createEndpoints = (decoyHash: string): Endpoints => ({
  ...users,
  ...me,
  ...createAuth(decoyHash),
  ...goods,
  ...cart,
  ...orders,
  ...purchases,
  ...chat,
  ...admin,
})
