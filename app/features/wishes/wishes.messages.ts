import { defineMessages } from '#app/shared/i18n/messages.ts'

export const wishesMessages = defineMessages({
  ko: {
    wishes: '찜한 상품',
    count: (count: string) => `모두 ${count}개`,
    removed: '찜에서 뺐어요. 하트를 다시 누르면 되돌아와요.',
    soldOut: '품절',
    more: '더 보기',
    empty: '찜한 상품이 없어요',
    emptyWhy: '마음에 드는 상품에서 하트를 눌러 보세요.',
    browse: '상품 보러 가기',
    guestHint: '이 브라우저에만 있어요. 로그인하면 계정으로 옮겨 어디서든 볼 수 있어요.',
    wished: (name: string) => `${name} 상품을 찜했어요.`,
    viewWishes: '찜한 상품 보기',
    merged: (count: string) => `찜해 두신 상품 ${count}개를 계정으로 옮겼어요.`,
    mergedLeft: (count: string) => `300개까지 찜할 수 있어 ${count}개는 옮기지 못했어요.`,
    mergedGone: '찜해 두신 상품 가운데 이제 팔지 않는 것은 뺐어요.',
  },
  en: {
    wishes: 'Wishlist',
    count: (count: string) => (count === '1' ? '1 product' : `${count} products`),
    removed: 'Removed. Press the heart again to keep it.',
    soldOut: 'Sold out',
    more: 'Show more',
    empty: 'Your wishlist is empty',
    emptyWhy: 'Press the heart on a product you like.',
    browse: 'Browse products',
    guestHint: 'These are kept in this browser only. Sign in to see them on all your devices.',
    wished: (name: string) => `Added ${name} to your wishlist.`,
    viewWishes: 'View wishlist',
    merged: (count: string) =>
      count === '1'
        ? 'The product you saved before signing in is now on your wishlist.'
        : `The ${count} products you saved before signing in are now on your wishlist.`,
    mergedLeft: (count: string) =>
      `A wishlist holds up to 300 products, so ${count} ${count === '1' ? 'wasn’t' : 'weren’t'} added.`,
    mergedGone: 'Some products you saved before signing in are no longer available.',
  },
})
