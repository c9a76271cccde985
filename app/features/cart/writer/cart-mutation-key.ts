/** The key of everything that writes the account's cart. */
export const cartMutationKey = ['write-cart'] as const
