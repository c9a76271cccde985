/** The id of the reviews on a product's page, for links to them. */
export const reviewsAnchor = 'reviews'
