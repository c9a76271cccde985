import { defineMessages } from '#app/shared/i18n/messages.ts'

export const cartMessages = defineMessages({
  ko: {
    cart: '장바구니',
    close: '장바구니 닫기',
    remove: '삭제',
    removeName: (name: string) => `${name} 삭제`,
    removed: (name: string) => `${name} 삭제됨`,
    undo: '되돌리기',
    undoName: (name: string) => `${name} 삭제 되돌리기`,
    each: (price: string) => `개당 ${price}`,
    soldOut: '품절',
    soldOutWhy: '지금은 살 수 없어 주문에서 빠져요.',
    tooMany: (stock: string) => `재고가 ${stock}개 남았어요. 수량을 줄이면 주문할 수 있어요.`,
    allThereIs: (stock: string) => `재고가 ${stock}개뿐이라 더 담을 수 없어요.`,
    mostOfOne: '한 번에 99개까지 살 수 있어요.',
    gone: '이제 팔지 않는 상품이에요',
    goneWhy: '장바구니에서 삭제해 주세요.',
    notWritten: '바꾸지 못해서 원래 수량으로 되돌렸어요. 잠시 후 다시 시도해 주세요.',
    notWrittenOffline: '연결이 끊겨 원래 수량으로 되돌렸어요. 연결을 확인하고 다시 시도해 주세요.',
    total: '총 상품금액',
    totalQuantity: (count: string) => `총 수량 ${count}개`,
    quantityOf: (count: string, inCart: string) => `총 수량 ${inCart}개 중 ${count}개`,
    leftOut: (count: string) => `살 수 없는 상품 ${count}가지는 빼고 주문해요.`,
    nothingToOrder: '지금 주문할 수 있는 상품이 없어요.',
    buy: '구매하기',
    guestHint: '로그인하거나 비회원으로 구매할 수 있어요.',
    empty: '장바구니가 비어 있어요',
    emptyWhy: '마음에 드는 상품을 담아 보세요.',
    browse: '상품 보러 가기',
    merged: (count: string) => `담아 두신 상품 ${count}가지를 장바구니에 옮겼어요.`,
    mergedCapped: (count: string) => `담아 두신 상품 ${count}가지를 장바구니에 옮겼어요. 수량은 재고에 맞췄어요.`,
    mergedGone: '담아 두신 상품 가운데 이제 팔지 않는 것은 뺐어요.',
  },
  en: {
    cart: 'Cart',
    close: 'Close cart',
    remove: 'Remove',
    removeName: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} removed`,
    undo: 'Undo',
    undoName: (name: string) => `Undo removing ${name}`,
    each: (price: string) => `${price} each`,
    soldOut: 'Sold out',
    soldOutWhy: 'It won’t be part of your order.',
    tooMany: (stock: string) => `Only ${stock} left. Reduce the quantity to order it.`,
    allThereIs: (stock: string) => `Only ${stock} in stock, so you can’t add more.`,
    mostOfOne: 'You can buy up to 99 at a time.',
    gone: 'No longer available',
    goneWhy: 'Please remove it from your cart.',
    notWritten: 'We couldn’t change the quantity, so we restored it. Please try again in a moment.',
    notWrittenOffline: 'The connection was lost, so we restored the quantity. Check your connection and try again.',
    total: 'Subtotal',
    totalQuantity: (count: string) => (count === '1' ? '1 item' : `${count} items`),
    quantityOf: (count: string, inCart: string) => `${count} of ${inCart} items`,
    leftOut: (count: string) =>
      count === '1'
        ? '1 product isn’t available right now and won’t be part of your order.'
        : `${count} products aren’t available right now and won’t be part of your order.`,
    nothingToOrder: 'Nothing in your cart can be ordered right now.',
    buy: 'Check out',
    guestHint: 'You can sign in or check out as a guest.',
    empty: 'Your cart is empty',
    emptyWhy: 'Add something you like.',
    browse: 'Browse products',
    merged: (count: string) =>
      count === '1'
        ? 'The product you added before signing in is now in your cart.'
        : `The ${count} products you added before signing in are now in your cart.`,
    mergedCapped: (count: string) =>
      count === '1'
        ? 'The product you added before signing in is now in your cart. Its quantity was reduced to what’s in stock.'
        : `The ${count} products you added before signing in are now in your cart. Quantities were reduced to what’s in stock.`,
    mergedGone: 'Some products you added before signing in are no longer available.',
  },
})
