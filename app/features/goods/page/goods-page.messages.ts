import { defineMessages } from '#app/shared/i18n/messages.ts'

export const goodsPageMessages = defineMessages({
  ko: {
    inStock: (count: string) => `재고 ${count}개`,
    sold: (count: string) => `${count}개 팔림`,
    soldOut: '품절',
    total: '총 상품금액',
    totalQuantity: (quantity: string) => `총 수량 ${quantity}개`,
    buyNow: '바로 구매',
    soldOutNow: '지금은 품절이에요. 곧 다시 채워 둘게요.',
    share: (name: string) => `${name} 공유하기`,
    copied: '링크를 복사했어요.',
    notCopied: '링크를 복사하지 못했어요. 주소창에서 복사해 주세요.',
    delivery: (fee: string, freeFrom: string) => `배송비 ${fee}, 한 번에 ${freeFrom} 이상 사면 무료예요.`,
  },
  en: {
    inStock: (count: string) => `${count} in stock`,
    sold: (count: string) => `${count} sold`,
    soldOut: 'Sold out',
    total: 'Total',
    totalQuantity: (quantity: string) => (quantity === '1' ? '1 item' : `${quantity} items`),
    buyNow: 'Buy now',
    soldOutNow: 'Sold out for now. We’ll restock it soon.',
    share: (name: string) => `Share ${name}`,
    copied: 'Link copied.',
    notCopied: 'Couldn’t copy the link. Please copy it from the address bar.',
    delivery: (fee: string, freeFrom: string) => `Shipping ${fee}, free on orders of ${freeFrom} or more.`,
  },
})
