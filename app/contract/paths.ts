/**
 * Every page's URL. The app shows the pages, features link to each other's by these names without importing each other, and
 * the server answers any other address with 404.
 */
export const paths = {
  goodsList: '/',
  goods: '/goods/:goodsId',
  cart: '/cart',
  order: '/order',
  orderDone: '/orders/:orderId/done',
  orders: '/orders',
  orderDetail: '/orders/:orderId',
  signIn: '/sign-in',
  signUp: '/sign-up',
  settings: '/settings',
} as const
