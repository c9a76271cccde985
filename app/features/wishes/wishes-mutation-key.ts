/** While such a mutation is pending, the wishlist that is shown is ahead of the server's. */
export const wishesMutationKey = ['change-wishes'] as const
