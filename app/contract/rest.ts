import * as v from 'valibot'
import { AuditPage, AuditQuery, DeskOrder, DeskOrdersPage, DeskOrdersQuery, Figures, OrderStep } from './admin.ts'
import { Cart } from './cart.ts'
import type { ErrorCode } from './errors.ts'
import { CategoryCount, Goods, GoodsChange, GoodsPage, GoodsQuery, NewGoods } from './goods.ts'
import { IdempotencyKey, Order, OrderRequest, OrdersPage, OrdersQuery } from './order.ts'
import { Count, GoodsId, Quantity } from './primitives.ts'
import { PurchasesPage, PurchasesQuery } from './purchase.ts'
import type { EndpointName } from './routes.ts'
import {
  ChatMessagesPage,
  ChatMessagesQuery,
  ChatThread,
  ChatThreadChange,
  ChatThreadsPage,
  ChatThreadsQuery,
  ThreadId,
} from './support.ts'
import { AccountDeletion, Role, SignIn, SignUp, User, UserChange } from './user.ts'

type Schema = v.GenericSchema
type RecordSchema = v.GenericSchema<Record<string, unknown>>

/** One route: who may call it, what it takes and answers, and which refusals are its own. */
export interface Endpoint {
  access: 'open' | 'signed-in' | 'administrator'
  params?: RecordSchema
  query?: RecordSchema
  body?: RecordSchema
  /** Set where the route takes an `Idempotency-Key` header; without one it is refused. */
  idempotencyKey?: typeof IdempotencyKey
  status: 200 | 201 | 204
  answer: Schema
  refusals: readonly ErrorCode[]
}

const Nothing = v.strictObject({})
const goodsParams = v.object({ goodsId: GoodsId })
const orderParams = v.object({ orderId: v.pipe(v.string(), v.maxLength(64)) })

export const rest = {
  signUp: {
    access: 'open',
    body: SignUp,
    status: 201,
    answer: v.object({ message: v.string() }),
    refusals: ['password_mismatch', 'already_registered'],
  },
  getMe: { access: 'signed-in', status: 200, answer: v.object({ user: User }), refusals: [] },
  changeMe: {
    access: 'signed-in',
    body: UserChange,
    status: 200,
    answer: v.object({ user: User }),
    refusals: [],
  },
  /**
   * For good: what is personal is deleted, what the shop has to keep (orders, the feed) is a former member's. Orders that are not
   * packed yet are cancelled.
   */
  deleteMe: {
    access: 'signed-in',
    body: AccountDeletion,
    status: 204,
    answer: v.undefined(),
    refusals: ['wrong_credentials', 'last_administrator', 'orders_under_way'],
  },
  /** Signs out everywhere: every session of the account ends, the caller's too, and their sockets close. */
  endMySessions: { access: 'signed-in', status: 204, answer: v.undefined(), refusals: [] },
  signIn: {
    access: 'open',
    body: SignIn,
    status: 200,
    answer: v.object({ token: v.optional(v.string()) }),
    refusals: ['wrong_credentials'],
  },
  signOut: { access: 'signed-in', status: 204, answer: v.undefined(), refusals: [] },

  listGoods: { access: 'open', query: GoodsQuery, status: 200, answer: GoodsPage, refusals: [] },
  addGoods: {
    access: 'administrator',
    body: NewGoods,
    status: 201,
    answer: v.object({ goods: Goods }),
    refusals: ['goods_exists'],
  },
  getGoods: {
    access: 'open',
    params: goodsParams,
    status: 200,
    answer: v.object({ goods: Goods }),
    refusals: ['goods_not_found'],
  },
  changeGoods: {
    access: 'administrator',
    params: goodsParams,
    body: GoodsChange,
    status: 200,
    answer: v.object({ goods: Goods }),
    refusals: ['goods_not_found', 'goods_changed'],
  },
  retireGoods: {
    access: 'administrator',
    params: goodsParams,
    status: 204,
    answer: v.undefined(),
    refusals: ['goods_not_found'],
  },
  listCategories: {
    access: 'open',
    status: 200,
    answer: v.object({ categories: v.array(CategoryCount) }),
    refusals: [],
  },

  getCart: { access: 'signed-in', status: 200, answer: Cart, refusals: [] },
  putCartLine: {
    access: 'signed-in',
    params: goodsParams,
    body: v.object({ quantity: Quantity }),
    status: 200,
    answer: Nothing,
    refusals: ['goods_not_found'],
  },
  removeCartLine: { access: 'signed-in', params: goodsParams, status: 200, answer: Nothing, refusals: [] },

  createOrder: {
    access: 'signed-in',
    body: OrderRequest,
    idempotencyKey: IdempotencyKey,
    status: 201,
    answer: v.object({ order: Order }),
    refusals: ['goods_not_found', 'out_of_stock', 'price_changed', 'idempotency_key_reused'],
  },
  listOrders: { access: 'signed-in', query: OrdersQuery, status: 200, answer: OrdersPage, refusals: [] },
  getOrder: {
    access: 'signed-in',
    params: orderParams,
    status: 200,
    answer: v.object({ order: Order }),
    refusals: ['order_not_found'],
  },

  /** An administrator's answer holds every thread, a shopper's the own one. */
  listChatThreads: {
    access: 'signed-in',
    query: ChatThreadsQuery,
    status: 200,
    answer: ChatThreadsPage,
    refusals: [],
  },
  changeChatThread: {
    access: 'administrator',
    params: v.object({ threadId: ThreadId }),
    body: ChatThreadChange,
    status: 200,
    answer: v.object({ thread: ChatThread }),
    refusals: ['thread_not_found'],
  },
  listChatMessages: {
    access: 'signed-in',
    params: v.object({ threadId: ThreadId }),
    query: ChatMessagesQuery,
    status: 200,
    answer: ChatMessagesPage,
    refusals: ['thread_not_found'],
  },

  listPurchases: { access: 'open', query: PurchasesQuery, status: 200, answer: PurchasesPage, refusals: [] },

  listAllOrders: {
    access: 'administrator',
    query: DeskOrdersQuery,
    status: 200,
    answer: DeskOrdersPage,
    refusals: [],
  },
  changeOrderStatus: {
    access: 'administrator',
    params: orderParams,
    body: OrderStep,
    status: 200,
    answer: v.object({ order: DeskOrder }),
    refusals: ['order_not_found', 'order_status_conflict'],
  },
  getFigures: { access: 'administrator', status: 200, answer: Figures, refusals: [] },
  listAudit: { access: 'administrator', query: AuditQuery, status: 200, answer: AuditPage, refusals: [] },
  listPictures: {
    access: 'administrator',
    status: 200,
    answer: v.object({ pictures: v.array(v.string()) }),
    refusals: [],
  },
  changeRole: {
    access: 'administrator',
    params: v.object({ userId: Count }),
    body: v.object({ role: Role }),
    status: 200,
    answer: v.object({ user: User }),
    refusals: ['user_not_found', 'own_account'],
  },
} as const satisfies Record<EndpointName, Endpoint>

type Rest = typeof rest
type Part<K extends EndpointName, P extends string> = Rest[K] extends Record<P, infer S extends Schema> ? S : never

/** What a caller hands over, before the schemas have run: `{ params?, query?, body?, idempotencyKey? }`, as the route asks. */
export type EndpointInput<K extends EndpointName> = {
  [P in 'params' | 'query' | 'body' | 'idempotencyKey' as Rest[K] extends Record<P, Schema> ? P : never]: v.InferInput<
    Part<K, P>
  >
}
/** What the endpoint's function gets, after the schemas have run. */
export type EndpointRequest<K extends EndpointName> = {
  [P in 'params' | 'query' | 'body' | 'idempotencyKey' as Rest[K] extends Record<P, Schema> ? P : never]: v.InferOutput<
    Part<K, P>
  >
}
export type EndpointAnswer<K extends EndpointName> = v.InferOutput<Rest[K]['answer']>
export type EndpointRefusal<K extends EndpointName> = Rest[K]['refusals'][number]
export type EndpointAccess<K extends EndpointName> = Rest[K]['access']
