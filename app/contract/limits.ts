// Limits that the app needs before it loads any schema.

/** The most pieces of one product that a cart or an order may hold. */
export const MAX_QUANTITY = 99
