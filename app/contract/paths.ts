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
  support: '/support',
  admin: '/admin',
  lab: '/lab',
} as const

export type PageName = keyof typeof paths
export const pageNames = Object.keys(paths) as PageName[]

/** Matches a page's address, with or without a slash at its end; the groups are its parameters, in their order. */
export const pagePattern = (name: PageName): RegExp => new RegExp(`^${paths[name].replace(/:\w+/g, '([^/]+)')}/?$`)
