import type { laterRoutes } from './later-routes.ts'

/**
 * Method and path of the endpoints that any page may call; the others are in `later-routes.ts`. The schemas are in `rest.ts`, so that
 * the app's first load doesn't include them: the client needs only method and path.
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
  // These two must come before `/api/goods/:goodsId`, which also matches "cart".
  getCart: 'GET /api/goods/cart',
  listRestocked: 'GET /api/goods/restocked',
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
  listPurchases: 'GET /api/purchases',
} as const satisfies Record<string, `${Method} /api/${string}`>

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type EndpointName = keyof typeof routes | keyof typeof laterRoutes
