import type { Endpoints } from '../context.ts'
import { createAuth } from './auth.ts'
import { cart } from './cart.ts'
import { goods } from './goods.ts'
import { orders } from './orders.ts'
import { purchases } from './purchases.ts'
import { users } from './users.ts'

/** The contract's endpoints, each with its function. */
export const createEndpoints = (decoyHash: string): Endpoints => ({
  ...users,
  ...createAuth(decoyHash),
  ...goods,
  ...cart,
  ...orders,
  ...purchases,
})
