/** How the shop shows each of its products beside the drawing of it: what one gets for the price, a detail, and its category. */
export const pictureViews = ['as-sold', 'close-up', 'together'] as const
export type PictureView = (typeof pictureViews)[number]
