import type { Endpoints } from '../context.ts'
import { createAuth } from './auth.ts'
import { cart } from './cart.ts'
import { chat } from './chat.ts'
import { desk } from './desk.ts'
import { goods } from './goods.ts'
import { me } from './me.ts'
import { orders } from './orders.ts'
import { purchases } from './purchases.ts'
import { users } from './users.ts'

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
  ...desk,
})
