// Limits that the app needs before it loads any schema.

/** The most pieces of one product that a cart or an order may hold. */
export const MAX_QUANTITY = 99

/** How many different products one order may hold. */
export const MAX_ORDER_LINES = 50

/** The largest total of one order, in KRW. */
export const MAX_ORDER_TOTAL = 1_000_000_000

/** The most products on a wishlist. */
export const MAX_WISHES = 300

/** The most orders of an account that await their payment: they hold stock that others can't buy. */
export const MAX_UNPAID_ORDERS = 20

/** The most addresses of an account. */
export const MAX_ADDRESSES = 20

/** Of how many sold-out products an account may ask to hear at once. */
export const MAX_RESTOCK_REQUESTS = 100

/** How many days after its delivery the return of an order may be asked for. */
export const RETURN_DAYS = 14

/** The most pictures that a product may have. */
export const MAX_PICTURES = 8

/** The most options of a product, and the most variants. */
export const MAX_OPTIONS = 3
export const MAX_VARIANTS = 50
