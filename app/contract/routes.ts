/**
 * Every endpoint's method and path. The schemas are in `rest.ts`, so that the app's first load doesn't include them: the client
 * needs only method and path.
 */
export const routes = {
  signUp: 'POST /api/users',
  getMe: 'GET /api/users/me',
  changeMe: 'PATCH /api/users/me',
  deleteMe: 'DELETE /api/users/me',
  endMySessions: 'DELETE /api/users/me/sessions',
  signIn: 'POST /api/auth',
  signOut: 'DELETE /api/auth',
  listGoods: 'GET /api/goods',
  addGoods: 'POST /api/goods',
  // Must come before `/api/goods/:goodsId`, which also matches "cart".
  getCart: 'GET /api/goods/cart',
  getGoods: 'GET /api/goods/:goodsId',
  changeGoods: 'PATCH /api/goods/:goodsId',
  retireGoods: 'DELETE /api/goods/:goodsId',
  listBoughtTogether: 'GET /api/goods/:goodsId/bought-together',
  listReviews: 'GET /api/goods/:goodsId/reviews',
  addReview: 'POST /api/goods/:goodsId/reviews',
  getOwnReview: 'GET /api/goods/:goodsId/reviews/own',
  changeReview: 'PATCH /api/reviews/:reviewId',
  deleteReview: 'DELETE /api/reviews/:reviewId',
  voteForReview: 'POST /api/reviews/:reviewId/vote',
  takeVoteBack: 'DELETE /api/reviews/:reviewId/vote',
  putCartLine: 'PUT /api/goods/:goodsId/cart',
  removeCartLine: 'DELETE /api/goods/:goodsId/cart',
  addToCart: 'POST /api/cart/items',
  changeCartItem: 'PATCH /api/cart/items/:goodsId',
  mergeCart: 'POST /api/cart/merge',
  listWishes: 'GET /api/wishes',
  listWishedIds: 'GET /api/wishes/ids',
  mergeWishes: 'POST /api/wishes',
  addWish: 'PUT /api/wishes/:goodsId',
  removeWish: 'DELETE /api/wishes/:goodsId',
  listAddresses: 'GET /api/addresses',
  addAddress: 'POST /api/addresses',
  changeAddress: 'PATCH /api/addresses/:addressId',
  removeAddress: 'DELETE /api/addresses/:addressId',
  getRestockRequest: 'GET /api/goods/:goodsId/restock-request',
  askForRestock: 'PUT /api/goods/:goodsId/restock-request',
  withdrawRestockRequest: 'DELETE /api/goods/:goodsId/restock-request',
  listNotices: 'GET /api/notices',
  readNotices: 'PATCH /api/notices',
  listCategories: 'GET /api/categories',
  createOrder: 'POST /api/orders',
  quoteOrder: 'POST /api/orders/quote',
  // Must come before `/api/orders/:orderId`, which also matches "awaiting".
  listAwaitingOrders: 'GET /api/orders/awaiting',
  listOrders: 'GET /api/orders',
  getOrder: 'GET /api/orders/:orderId',
  cancelOrder: 'PATCH /api/orders/:orderId',
  checkPayment: 'POST /api/orders/:orderId/payment-check',
  receiveWebhook: 'POST /api/webhooks/payments',
  getTestPayment: 'GET /api/test-provider/payments/:paymentId',
  payByTestCard: 'POST /api/test-provider/payments/:paymentId/card',
  answerTestChallenge: 'POST /api/test-provider/payments/:paymentId/challenge',
  abortTestPayment: 'POST /api/test-provider/payments/:paymentId/abort',
  listSupportThreads: 'GET /api/chat/threads',
  getSupportThread: 'GET /api/chat/threads/:threadId',
  changeSupportThread: 'PATCH /api/chat/threads/:threadId',
  listSupportMessages: 'GET /api/chat/threads/:threadId/messages',
  listPurchases: 'GET /api/purchases',
  listAllOrders: 'GET /api/admin/orders',
  changeOrderStatus: 'PATCH /api/admin/orders/:orderId',
  getFigures: 'GET /api/admin/figures',
  listAudit: 'GET /api/admin/audit',
  listAllReviews: 'GET /api/admin/reviews',
  setReviewVisibility: 'PATCH /api/admin/reviews/:reviewId',
  listCoupons: 'GET /api/admin/coupons',
  addCoupon: 'POST /api/admin/coupons',
  endCoupon: 'DELETE /api/admin/coupons/:couponId',
  listPictures: 'GET /api/admin/pictures',
  changeRole: 'PATCH /api/admin/users/:userId',
} as const satisfies Record<string, `${Method} /api/${string}`>

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]
export type EndpointName = keyof typeof routes

/** An endpoint's method and path, such as `/api/goods/:goodsId`. */
export function routeOf(name: EndpointName): { method: Method; path: string } {
  const [word, path = ''] = routes[name].split(' ')
  const method = methods.find((one) => one === word)
  if (method === undefined) throw new Error(`${name} has no method`)
  return { method, path }
}
