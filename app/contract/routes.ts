/**
 * Every endpoint's method and path. The schemas are in `rest.ts`, so that the app's first load doesn't include them: the client
 * needs only method and path.
 */
export const routes = {
  signUp: { method: 'POST', path: '/api/users' },
  getMe: { method: 'GET', path: '/api/users/me' },
  changeMe: { method: 'PATCH', path: '/api/users/me' },
  deleteMe: { method: 'DELETE', path: '/api/users/me' },
  endMySessions: { method: 'DELETE', path: '/api/users/me/sessions' },
  signIn: { method: 'POST', path: '/api/auth' },
  signOut: { method: 'DELETE', path: '/api/auth' },
  listGoods: { method: 'GET', path: '/api/goods' },
  addGoods: { method: 'POST', path: '/api/goods' },
  // Must come before `/api/goods/:goodsId`, which also matches "cart".
  getCart: { method: 'GET', path: '/api/goods/cart' },
  getGoods: { method: 'GET', path: '/api/goods/:goodsId' },
  changeGoods: { method: 'PATCH', path: '/api/goods/:goodsId' },
  retireGoods: { method: 'DELETE', path: '/api/goods/:goodsId' },
  listBoughtTogether: { method: 'GET', path: '/api/goods/:goodsId/bought-together' },
  listReviews: { method: 'GET', path: '/api/goods/:goodsId/reviews' },
  addReview: { method: 'POST', path: '/api/goods/:goodsId/reviews' },
  getOwnReview: { method: 'GET', path: '/api/goods/:goodsId/reviews/own' },
  changeReview: { method: 'PATCH', path: '/api/reviews/:reviewId' },
  deleteReview: { method: 'DELETE', path: '/api/reviews/:reviewId' },
  voteForReview: { method: 'POST', path: '/api/reviews/:reviewId/vote' },
  takeVoteBack: { method: 'DELETE', path: '/api/reviews/:reviewId/vote' },
  putCartLine: { method: 'PUT', path: '/api/goods/:goodsId/cart' },
  removeCartLine: { method: 'DELETE', path: '/api/goods/:goodsId/cart' },
  addToCart: { method: 'POST', path: '/api/cart/items' },
  changeCartItem: { method: 'PATCH', path: '/api/cart/items/:goodsId' },
  mergeCart: { method: 'POST', path: '/api/cart/merge' },
  listWishes: { method: 'GET', path: '/api/wishes' },
  listWishedIds: { method: 'GET', path: '/api/wishes/ids' },
  mergeWishes: { method: 'POST', path: '/api/wishes' },
  addWish: { method: 'PUT', path: '/api/wishes/:goodsId' },
  removeWish: { method: 'DELETE', path: '/api/wishes/:goodsId' },
  getRestockRequest: { method: 'GET', path: '/api/goods/:goodsId/restock-request' },
  askForRestock: { method: 'PUT', path: '/api/goods/:goodsId/restock-request' },
  withdrawRestockRequest: { method: 'DELETE', path: '/api/goods/:goodsId/restock-request' },
  listNotices: { method: 'GET', path: '/api/notices' },
  readNotices: { method: 'PATCH', path: '/api/notices' },
  listCategories: { method: 'GET', path: '/api/categories' },
  createOrder: { method: 'POST', path: '/api/orders' },
  listOrders: { method: 'GET', path: '/api/orders' },
  getOrder: { method: 'GET', path: '/api/orders/:orderId' },
  cancelOrder: { method: 'PATCH', path: '/api/orders/:orderId' },
  listSupportThreads: { method: 'GET', path: '/api/chat/threads' },
  getSupportThread: { method: 'GET', path: '/api/chat/threads/:threadId' },
  changeSupportThread: { method: 'PATCH', path: '/api/chat/threads/:threadId' },
  listSupportMessages: { method: 'GET', path: '/api/chat/threads/:threadId/messages' },
  listPurchases: { method: 'GET', path: '/api/purchases' },
  listAllOrders: { method: 'GET', path: '/api/admin/orders' },
  changeOrderStatus: { method: 'PATCH', path: '/api/admin/orders/:orderId' },
  getFigures: { method: 'GET', path: '/api/admin/figures' },
  listAudit: { method: 'GET', path: '/api/admin/audit' },
  listAllReviews: { method: 'GET', path: '/api/admin/reviews' },
  setReviewVisibility: { method: 'PATCH', path: '/api/admin/reviews/:reviewId' },
  listPictures: { method: 'GET', path: '/api/admin/pictures' },
  changeRole: { method: 'PATCH', path: '/api/admin/users/:userId' },
} as const satisfies Record<string, Route>

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/api/${string}`
}
export type EndpointName = keyof typeof routes
