import type { Method } from './routes.ts'

/** The endpoints of pages that few people open: the admin, support, and the test provider's. The app loads them with the first call. */
export const laterRoutes = {
  receiveWebhook: 'POST /api/webhooks/payments',
  getTestPayment: 'GET /api/test-provider/payments/:paymentId',
  payByTestCard: 'POST /api/test-provider/payments/:paymentId/card',
  answerTestChallenge: 'POST /api/test-provider/payments/:paymentId/challenge',
  abortTestPayment: 'POST /api/test-provider/payments/:paymentId/abort',
  listSupportThreads: 'GET /api/chat/threads',
  getSupportThread: 'GET /api/chat/threads/:threadId',
  changeSupportThread: 'PATCH /api/chat/threads/:threadId',
  listSupportMessages: 'GET /api/chat/threads/:threadId/messages',
  listAllOrders: 'GET /api/admin/orders',
  exportOrders: 'POST /api/admin/orders/export',
  changeOrderStatus: 'PATCH /api/admin/orders/:orderId',
  listStockHistory: 'GET /api/admin/goods/:goodsId/stock-changes',
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
