import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'

/** The heart loads after the first paint. It lies on a picture, so that nothing moves when it comes. */
export const LazyWishButton = lazyExtra(() => import('#app/features/wishes/button/wish-button.tsx'), 'WishButton')
