import * as v from 'valibot'
import { AddressBook, AddressChange, AddressId, NewAddress } from './address.ts'
import {
  AdminOrder,
  AdminOrdersPage,
  AdminOrdersQuery,
  AdminReview,
  AdminReviewsPage,
  AdminReviewsQuery,
  AuditPage,
  AuditQuery,
  Figures,
  FiguresQuery,
  OrderFilePart,
  OrderFileRequest,
  OrderStep,
  ReturnsPage,
  ReturnsQuery,
  ReviewVisibility,
} from './admin.ts'
import { AddedToCart, Cart, CartItem, CartItemChange, MergedCart, MergedLines } from './cart.ts'
import { Coupon, CouponsPage, CouponsQuery, NewCoupon, Quote, QuoteRequest } from './coupon.ts'
import type { ErrorCode } from './errors.ts'
import { Goods } from './goods.ts'
import { GoodsAnswer } from './goods-answer.ts'
import { GoodsChange, NewGoods, NewVariant } from './goods-change.ts'
import { CategoryCount, FilterCounts, FilterCountsQuery, GoodsListPage, GoodsQuery } from './goods-list.ts'
import { GuestOrderQuery, LinkToken } from './guest.ts'
import { NoticesPage, NoticesQuery, NoticesRead, RestockRequest } from './notice.ts'
import {
  AwaitingOrders,
  IdempotencyKey,
  Order,
  OrderCancellation,
  OrderListPage,
  OrderRequest,
  OrdersQuery,
} from './order.ts'
import { ReturnRequest, ReturnStep } from './order-return.ts'
import { Count, GoodsId, Quantity, Seq } from './primitives.ts'
import { PurchasesPage, PurchasesQuery } from './purchase.ts'
import { NewReview, OwnReview, OwnReviewState, ReviewChange, ReviewId, ReviewsPage, ReviewsQuery } from './review.ts'
import type { EndpointName } from './routes.ts'
import { StockHistoryPage, StockHistoryQuery } from './stock-history.ts'
import {
  SupportMessagesPage,
  SupportMessagesQuery,
  SupportThread,
  SupportThreadChange,
  SupportThreadsPage,
  SupportThreadsQuery,
  ThreadId,
} from './support.ts'
import { TestMails } from './test-mailbox.ts'
import { TestCard, TestChallengeAnswer, TestPayment, Webhook } from './test-provider.ts'
import { type Access, AccountQuery, OwnPassword, RoleChange, SignIn, SignUp, User, UserChange } from './user.ts'
import { GuestWishes, MergedWishes, Wishes, WishesQuery } from './wish.ts'

type Schema = v.GenericSchema
type RecordSchema = v.GenericSchema<Record<string, unknown>>

/** One endpoint: who may call it, what it takes and answers, and the errors that only it has. */
export interface Endpoint {
  access: Access
  params?: RecordSchema
  query?: RecordSchema
  body?: RecordSchema
  /** Set when the endpoint requires an `Idempotency-Key` header. */
  idempotencyKey?: typeof IdempotencyKey
  status: 200 | 201 | 204
  answer: Schema
  errors: readonly ErrorCode[]
}

const Nothing = v.strictObject({})
const goodsParams = v.object({ goodsId: GoodsId })
const addressParams = v.object({ addressId: AddressId })
const reviewParams = v.object({ reviewId: ReviewId })
const paymentParams = v.object({ paymentId: v.pipe(v.string(), v.maxLength(64)) })
const returnParams = v.object({ returnId: Seq })
const orderParams = v.object({ orderId: v.pipe(v.string(), v.maxLength(64)) })

const table = {
  signUp: {
    access: 'open',
    body: SignUp,
    status: 201,
    answer: v.object({ message: v.string() }),
    errors: ['password_mismatch', 'already_registered'],
  },
  getMe: { access: 'signed-in', status: 200, answer: v.object({ user: User }), errors: [] },
  changeMe: {
    access: 'signed-in',
    body: UserChange,
    status: 200,
    answer: v.object({ user: User }),
    errors: [],
  },
  /**
   * Deletes the account for good. Personal data is deleted; orders and the feed are kept as a former member's. Orders that are
   * not packed yet are cancelled.
   */
  deleteMe: {
    access: 'signed-in',
    body: OwnPassword,
    status: 204,
    answer: v.undefined(),
    errors: ['wrong_credentials', 'last_administrator', 'orders_under_way'],
  },
  /** Signs out everywhere: every session of the account ends, the caller's included, and their sockets close. */
  endMySessions: { access: 'signed-in', status: 204, answer: v.undefined(), errors: [] },
  signIn: {
    access: 'open',
    body: SignIn,
    status: 200,
    answer: v.object({ token: v.optional(v.string()) }),
    errors: ['wrong_credentials'],
  },
  signOut: { access: 'signed-in', status: 204, answer: v.undefined(), errors: [] },

  listGoods: { access: 'open', query: GoodsQuery, status: 200, answer: GoodsListPage, errors: [] },
  addGoods: {
    access: 'administrator',
    body: NewGoods,
    status: 201,
    answer: v.object({ goods: Goods }),
    errors: ['goods_exists'],
  },
  getGoods: {
    access: 'open',
    params: goodsParams,
    status: 200,
    answer: GoodsAnswer,
    errors: ['goods_not_found'],
  },
  changeGoods: {
    access: 'administrator',
    params: goodsParams,
    body: GoodsChange,
    status: 200,
    answer: GoodsAnswer,
    errors: ['goods_not_found', 'goods_changed'],
  },
  retireGoods: {
    access: 'administrator',
    params: goodsParams,
    status: 204,
    answer: v.undefined(),
    errors: ['goods_not_found', 'variants_for_sale'],
  },
  /** Adds a variant to a product, or to the family of one. */
  addVariant: {
    access: 'administrator',
    params: goodsParams,
    body: NewVariant,
    status: 201,
    answer: GoodsAnswer,
    errors: ['goods_not_found'],
  },
  /** What recent orders with the product contain, too, most often first. Those that nobody can buy any more are left out. */
  listBoughtTogether: {
    access: 'open',
    params: goodsParams,
    status: 200,
    answer: v.object({ goods: v.array(Goods) }),
    errors: ['goods_not_found'],
  },
  /** The products that were sold out and have come in again within the last week, the latest first, as long as there are some. */
  listRestocked: {
    access: 'open',
    status: 200,
    answer: v.object({ goods: v.array(Goods) }),
    errors: [],
  },
  listCategories: {
    access: 'open',
    status: 200,
    answer: v.object({ categories: v.array(CategoryCount) }),
    errors: [],
  },
  countFilters: { access: 'open', query: FilterCountsQuery, status: 200, answer: FilterCounts, errors: [] },

  listReviews: {
    access: 'open',
    params: goodsParams,
    query: ReviewsQuery,
    status: 200,
    answer: ReviewsPage,
    errors: ['goods_not_found'],
  },
  getOwnReview: {
    access: 'signed-in',
    params: goodsParams,
    status: 200,
    answer: OwnReviewState,
    errors: ['goods_not_found'],
  },
  /** Reviews a product that an own order delivered, once. */
  addReview: {
    access: 'signed-in',
    params: goodsParams,
    body: NewReview,
    status: 201,
    answer: v.object({ review: OwnReview }),
    errors: ['not_bought', 'goods_not_found', 'already_reviewed'],
  },
  /** Changes an own review, also one that is hidden: it stays so. */
  changeReview: {
    access: 'signed-in',
    params: reviewParams,
    body: ReviewChange,
    status: 200,
    answer: v.object({ review: OwnReview }),
    errors: ['review_not_found'],
  },
  /** Deletes an own review. One that is hidden stays, so that its author can't show the same again. */
  deleteReview: {
    access: 'signed-in',
    params: reviewParams,
    status: 204,
    answer: v.undefined(),
    errors: ['review_not_found', 'review_hidden'],
  },
  /** Says that somebody else's review is helpful, once. */
  voteForReview: {
    access: 'signed-in',
    params: reviewParams,
    status: 200,
    answer: v.object({ helpful: Count }),
    errors: ['review_not_found', 'own_review', 'already_voted'],
  },
  /** Takes one's vote back, if there is one. */
  takeVoteBack: {
    access: 'signed-in',
    params: reviewParams,
    status: 200,
    answer: v.object({ helpful: Count }),
    errors: ['review_not_found'],
  },

  getCart: { access: 'signed-in', status: 200, answer: Cart, errors: [] },
  /** Adds pieces of a product to whatever the cart has, once per key, as far as stock and limit go. */
  addToCart: {
    access: 'signed-in',
    body: CartItem,
    idempotencyKey: IdempotencyKey,
    status: 200,
    answer: AddedToCart,
    errors: ['goods_not_found', 'idempotency_key_reused'],
  },
  changeCartItem: {
    access: 'signed-in',
    params: goodsParams,
    body: CartItemChange,
    status: 200,
    answer: Nothing,
    errors: ['goods_not_found', 'cart_changed'],
  },
  /** Adds a guest's cart, or the lines of an earlier order, to the account's cart, once per key. */
  mergeCart: {
    access: 'signed-in',
    body: MergedLines,
    idempotencyKey: IdempotencyKey,
    status: 200,
    answer: MergedCart,
    errors: ['idempotency_key_reused'],
  },
  /** Sets a quantity whatever it was, as the legacy API does. */
  putCartLine: {
    access: 'signed-in',
    params: goodsParams,
    body: v.object({ quantity: Quantity }),
    status: 200,
    answer: Nothing,
    errors: ['goods_not_found'],
  },
  removeCartLine: { access: 'signed-in', params: goodsParams, status: 200, answer: Nothing, errors: [] },

  /** The products on the account's wishlist, newest wish first. */
  listWishes: { access: 'signed-in', query: WishesQuery, status: 200, answer: GoodsListPage, errors: [] },
  /** All of the wishlist, which is short enough for that: whatever shows a product knows whether it is on it. */
  listWishedIds: { access: 'signed-in', status: 200, answer: Wishes, errors: [] },
  /** Does nothing when the product is on the wishlist already. */
  addWish: {
    access: 'signed-in',
    params: goodsParams,
    status: 200,
    answer: Wishes,
    errors: ['goods_not_found', 'wishes_full'],
  },
  removeWish: { access: 'signed-in', params: goodsParams, status: 200, answer: Wishes, errors: [] },
  /** Adds a guest's wishlist to the account's, as far as there is room. Sent twice, it does no harm. */
  mergeWishes: { access: 'signed-in', body: GuestWishes, status: 200, answer: MergedWishes, errors: [] },

  listAddresses: { access: 'signed-in', status: 200, answer: AddressBook, errors: [] },
  /** Does nothing to an address that is in the book already, but for making it the default: sent twice, it does no harm. */
  addAddress: { access: 'signed-in', body: NewAddress, status: 200, answer: AddressBook, errors: ['addresses_full'] },
  changeAddress: {
    access: 'signed-in',
    params: addressParams,
    body: AddressChange,
    status: 200,
    answer: AddressBook,
    errors: ['address_not_found'],
  },
  /** Of the others the newest becomes the default, when this one was it. Sent twice, it does no harm. */
  removeAddress: { access: 'signed-in', params: addressParams, status: 200, answer: AddressBook, errors: [] },

  getRestockRequest: { access: 'signed-in', params: goodsParams, status: 200, answer: RestockRequest, errors: [] },
  /** Asks to hear once when a sold-out product is in stock again: by a notice, and `NOTICE_ADDED`. */
  askForRestock: {
    access: 'signed-in',
    params: goodsParams,
    status: 200,
    answer: RestockRequest,
    errors: ['goods_not_found', 'in_stock', 'restock_requests_full'],
  },
  withdrawRestockRequest: { access: 'signed-in', params: goodsParams, status: 200, answer: RestockRequest, errors: [] },
  listNotices: { access: 'signed-in', query: NoticesQuery, status: 200, answer: NoticesPage, errors: [] },
  /** The account has read its notices up to this one. */
  readNotices: {
    access: 'signed-in',
    body: v.object({ upTo: Count }),
    status: 200,
    answer: NoticesRead,
    errors: [],
  },

  /** With `guestEmail` no account is needed: the answer's cookie then opens the order in this browser. Guests can't use coupons. */
  createOrder: {
    access: 'guest',
    body: OrderRequest,
    idempotencyKey: IdempotencyKey,
    status: 201,
    answer: v.object({ order: Order }),
    errors: [
      'goods_not_found',
      'out_of_stock',
      'price_changed',
      'coupon_refused',
      'cart_changed',
      'unpaid_orders_full',
      'idempotency_key_reused',
    ],
  },
  /** What an order would cost, line by line, and whether a coupon fits it. Nothing is kept for it. */
  quoteOrder: {
    access: 'signed-in',
    body: QuoteRequest,
    status: 200,
    answer: v.object({ quote: Quote }),
    errors: ['goods_not_found'],
  },
  listOrders: { access: 'signed-in', query: OrdersQuery, status: 200, answer: OrderListPage, errors: [] },
  listAwaitingOrders: { access: 'signed-in', status: 200, answer: AwaitingOrders, errors: [] },
  getOrder: {
    access: 'guest',
    params: orderParams,
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['order_not_found'],
  },
  /**
   * Asks the provider about an order that awaits its payment, for a shopper who comes back from its page: its webhook may be late, or
   * lost. Answers the order as it is then.
   */
  checkPayment: {
    access: 'guest',
    params: orderParams,
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['order_not_found', 'unavailable'],
  },
  /**
   * Cancels an own order that is not packed yet; its products go back into stock, and its payment is taken back. Does nothing when it is
   * cancelled already.
   */
  cancelOrder: {
    access: 'guest',
    params: orderParams,
    body: OrderCancellation,
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['order_not_found', 'order_status_conflict'],
  },

  /**
   * Asks for the return of products of an own order that was delivered, at most `RETURN_DAYS` ago. The same request again, while it is
   * open, does nothing. `not_returnable`: it is too late, or another return of the order is open.
   */
  requestReturn: {
    access: 'guest',
    params: orderParams,
    body: ReturnRequest,
    status: 201,
    answer: v.object({ order: Order }),
    errors: ['order_not_found', 'order_status_conflict', 'not_returnable'],
  },
  /** Withdraws a return that is not accepted yet. Does nothing when it is withdrawn already. */
  withdrawReturn: {
    access: 'guest',
    params: v.object({ ...orderParams.entries, ...returnParams.entries }),
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['order_not_found', 'return_not_found', 'return_changed'],
  },

  /**
   * Finds a guest's order and opens it in this browser. `order_not_found` tells nothing more: not whether there is an order of that
   * number, nor whether the address has ordered.
   */
  findGuestOrder: {
    access: 'open',
    body: GuestOrderQuery,
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['order_not_found'],
  },
  /** Opens the order of a mail in this browser. */
  openGuestOrder: {
    access: 'open',
    body: LinkToken,
    status: 200,
    answer: v.object({ order: Order }),
    errors: ['link_expired'],
  },
  /** Sends a mail to the account's address. Its link proves that the address is the shopper's: see `joinGuestOrders`. */
  askForProof: { access: 'signed-in', status: 204, answer: v.undefined(), errors: ['unavailable'] },
  /**
   * Brings the orders that were placed with the account's address as a guest into the account. `token` is from a mail that the same
   * account has asked for, and works once.
   */
  joinGuestOrders: {
    access: 'signed-in',
    body: LinkToken,
    status: 200,
    answer: v.object({ orders: Count }),
    errors: ['link_expired'],
  },

  /** For developers: the mails that the shop has sent. `not_found` in a shop whose test mailbox is switched off. */
  listTestMails: { access: 'open', status: 200, answer: TestMails, errors: ['not_found'] },

  /**
   * For the payment provider, which signs what it sends: `Provider-Signature: t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>">`.
   * `webhook_refused` when the signature is wrong or older than five minutes.
   */
  receiveWebhook: {
    access: 'open',
    body: Webhook,
    status: 204,
    answer: v.undefined(),
    errors: ['webhook_refused', 'payment_not_found', 'unavailable'],
  },

  /** A payment of the test provider, for its page. Whoever knows its id may pay it. */
  getTestPayment: {
    access: 'open',
    params: paymentParams,
    status: 200,
    answer: v.object({ payment: TestPayment }),
    errors: ['payment_not_found'],
  },
  /** Pays by a test card: see `testCards`. A payment that isn't open stays as it is. */
  payByTestCard: {
    access: 'open',
    params: paymentParams,
    body: TestCard,
    status: 200,
    answer: v.object({ payment: TestPayment }),
    errors: ['payment_not_found', 'payment_timeout'],
  },
  /** Answers the 3-D Secure question of a card. A payment that waits for no answer stays as it is. */
  answerTestChallenge: {
    access: 'open',
    params: paymentParams,
    body: TestChallengeAnswer,
    status: 200,
    answer: v.object({ payment: TestPayment }),
    errors: ['payment_not_found'],
  },
  /** The shopper doesn't want to pay. A payment that is decided stays as it is. */
  abortTestPayment: {
    access: 'open',
    params: paymentParams,
    status: 200,
    answer: v.object({ payment: TestPayment }),
    errors: ['payment_not_found'],
  },

  /** Administrators receive every thread, a shopper only their own. */
  listSupportThreads: {
    access: 'signed-in',
    query: SupportThreadsQuery,
    status: 200,
    answer: SupportThreadsPage,
    errors: [],
  },
  getSupportThread: {
    access: 'signed-in',
    params: v.object({ threadId: ThreadId }),
    status: 200,
    answer: v.object({ thread: SupportThread }),
    errors: ['thread_not_found'],
  },
  changeSupportThread: {
    access: 'administrator',
    params: v.object({ threadId: ThreadId }),
    body: SupportThreadChange,
    status: 200,
    answer: v.object({ thread: SupportThread }),
    errors: ['thread_not_found', 'thread_changed'],
  },
  listSupportMessages: {
    access: 'signed-in',
    params: v.object({ threadId: ThreadId }),
    query: SupportMessagesQuery,
    status: 200,
    answer: SupportMessagesPage,
    errors: ['thread_not_found'],
  },

  listPurchases: { access: 'open', query: PurchasesQuery, status: 200, answer: PurchasesPage, errors: [] },

  listAllOrders: {
    access: 'administrator',
    query: AdminOrdersQuery,
    status: 200,
    answer: AdminOrdersPage,
    errors: [],
  },
  /** One part after the other of a file with all orders that a filter chooses. The first part writes an audit entry. */
  exportOrders: { access: 'administrator', body: OrderFileRequest, status: 200, answer: OrderFilePart, errors: [] },
  changeOrderStatus: {
    access: 'administrator',
    params: orderParams,
    body: OrderStep,
    status: 200,
    answer: v.object({ order: AdminOrder }),
    errors: ['order_not_found', 'order_status_conflict'],
  },
  /** The returns of all orders. */
  listReturns: { access: 'administrator', query: ReturnsQuery, status: 200, answer: ReturnsPage, errors: [] },
  /**
   * Accepts or declines a return, or says that its products are in the shop again: then they go into stock, and the money is paid back.
   * Does nothing when it has the status already.
   */
  moveReturn: {
    access: 'administrator',
    params: returnParams,
    body: ReturnStep,
    status: 200,
    answer: v.object({ order: AdminOrder }),
    errors: ['return_not_found', 'return_changed'],
  },
  /** What changed the stock of a product, also of one that is no longer for sale. */
  listStockHistory: {
    access: 'administrator',
    params: goodsParams,
    query: StockHistoryQuery,
    status: 200,
    answer: StockHistoryPage,
    errors: [],
  },
  getFigures: { access: 'administrator', query: FiguresQuery, status: 200, answer: Figures, errors: [] },
  listAudit: { access: 'administrator', query: AuditQuery, status: 200, answer: AuditPage, errors: [] },
  listAllReviews: {
    access: 'administrator',
    query: AdminReviewsQuery,
    status: 200,
    answer: AdminReviewsPage,
    errors: [],
  },
  setReviewVisibility: {
    access: 'administrator',
    params: reviewParams,
    body: ReviewVisibility,
    status: 200,
    answer: v.object({ review: AdminReview }),
    errors: ['review_not_found'],
  },
  listCoupons: { access: 'administrator', query: CouponsQuery, status: 200, answer: CouponsPage, errors: [] },
  addCoupon: {
    access: 'administrator',
    body: NewCoupon,
    status: 201,
    answer: v.object({ coupon: Coupon }),
    errors: ['coupon_exists'],
  },
  /** Ends a coupon now. Orders keep their discounts. Does nothing when it has ended already. */
  endCoupon: {
    access: 'administrator',
    params: v.object({ couponId: Count }),
    status: 200,
    answer: v.object({ coupon: Coupon }),
    errors: ['coupon_not_found'],
  },
  listPictures: {
    access: 'administrator',
    status: 200,
    answer: v.object({ pictures: v.array(v.string()) }),
    errors: [],
  },
  /** An account by its e-mail address, in any spelling. A POST, so that no address is in a URL, which logs keep. */
  findAccount: {
    access: 'administrator',
    body: AccountQuery,
    status: 200,
    answer: v.object({ user: User }),
    errors: ['user_not_found'],
  },
  /** Nobody changes their own role, so one administrator always remains. */
  changeRole: {
    access: 'administrator',
    params: v.object({ userId: Count }),
    body: RoleChange,
    status: 200,
    answer: v.object({ user: User }),
    errors: ['user_not_found', 'own_account', 'wrong_credentials'],
  },
} as const satisfies Partial<Record<EndpointName, Endpoint>>

/** A missing endpoint gets the type of any endpoint, so that the line below is the only error in this file. */
type Rest = { [K in EndpointName]: K extends keyof typeof table ? (typeof table)[K] : Endpoint }

/** What each endpoint takes and answers, and its errors. Methods and paths are in `routes.ts`. */
export const rest: Rest = table

type Part<K extends EndpointName, P extends string> = Rest[K] extends Record<P, infer S extends Schema> ? S : never

/** What a caller passes, before the schemas run: those of `{ params, query, body, idempotencyKey }` that the endpoint has. */
export type EndpointInput<K extends EndpointName> = {
  [P in 'params' | 'query' | 'body' | 'idempotencyKey' as Rest[K] extends Record<P, Schema> ? P : never]: v.InferInput<
    Part<K, P>
  >
}
/** What the endpoint's function receives, after the schemas have run. */
export type EndpointRequest<K extends EndpointName> = {
  [P in 'params' | 'query' | 'body' | 'idempotencyKey' as Rest[K] extends Record<P, Schema> ? P : never]: v.InferOutput<
    Part<K, P>
  >
}
export type EndpointAnswer<K extends EndpointName> = v.InferOutput<Rest[K]['answer']>
export type EndpointError<K extends EndpointName> = Rest[K]['errors'][number]
export type EndpointAccess<K extends EndpointName> = Rest[K]['access']
