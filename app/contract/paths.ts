/**
 * Every page's URL. Features link to pages by these names without importing each other, and the server answers any other
 * address with 404.
 */
export const paths = {
  goodsList: '/',
  goods: '/goods/:goodsId',
  cart: '/cart',
  order: '/order',
  orderDone: '/orders/:orderId/done',
  orders: '/orders',
  orderDetail: '/orders/:orderId',
  /** Where the test provider lets shoppers pay: no page of the shop, though it comes with it. */
  testProvider: '/test-provider/:paymentId',
  wishes: '/wishes',
  notices: '/notices',
  signIn: '/sign-in',
  signUp: '/sign-up',
  settings: '/settings',
  support: '/support',
  admin: '/admin',
  lab: '/lab',
} as const

export type PageName = keyof typeof paths
export const pageNames = Object.keys(paths) as PageName[]

/** Matches a page's path, with or without a trailing slash. Its groups are the path's parameters, in order. */
export const pagePattern = (name: PageName): RegExp => new RegExp(`^${paths[name].replace(/:\w+/g, '([^/]+)')}/?$`)
