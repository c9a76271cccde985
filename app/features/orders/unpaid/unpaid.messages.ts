import type { DeclineReason } from '#app/contract/order.ts'
import { defineMessages } from '#app/shared/i18n/messages.ts'

export const unpaidMessages = defineMessages({
  ko: {
    awaiting: '결제를 기다리고 있어요',
    awaitingWhy: (time: string) => `${time}까지 상품을 잡아 둘게요. 그 전에 결제를 마쳐 주세요.`,
    checking: '결제를 확인하고 있어요',
    checkingWhy: '확인되면 이 화면이 저절로 바뀌어요. 결제를 마치지 않았다면 이어서 할 수 있어요.',
    failed: '결제하지 못했어요',
    gaveUp: '결제를 취소했어요',
    expired: '결제 기한이 지났어요',
    expiredWhy: '기한 안에 결제되지 않아 주문이 취소됐어요. 결제된 금액은 없어요.',
    cancelled: '취소한 주문이에요',
    cancelledWhy: '결제된 금액은 없어요.',
    continue: '결제 계속하기',
    continueOf: (order: string) => `결제 계속하기: ${order}`,
    otherCard: '다른 카드로 결제',
    again: '다시 주문',
    cart: '장바구니 보기',
    awaitingOrders: '결제를 기다리는 주문',
    deadline: (time: string) => `${time}까지 결제해 주세요.`,
    awaitsAlready: (order: string) => `결제를 기다리는 주문이 있어요: ${order}`,
  },
  en: {
    awaiting: 'Waiting for your payment',
    awaitingWhy: (time: string) => `We’re holding your products until ${time}. Please pay by then.`,
    checking: 'Checking your payment',
    checkingWhy: 'This page updates once it’s confirmed. If you haven’t paid yet, you can continue.',
    failed: 'Your payment didn’t go through',
    gaveUp: 'You canceled the payment',
    expired: 'The time to pay has run out',
    expiredWhy: 'The order was canceled because it wasn’t paid in time. You weren’t charged.',
    cancelled: 'You canceled this order',
    cancelledWhy: 'You weren’t charged.',
    continue: 'Continue to payment',
    continueOf: (order: string) => `Continue to payment: ${order}`,
    otherCard: 'Pay with another card',
    again: 'Order again',
    cart: 'View cart',
    awaitingOrders: 'Awaiting payment',
    deadline: (time: string) => `Please pay by ${time}.`,
    awaitsAlready: (order: string) => `You have an order awaiting payment: ${order}`,
  },
})

/** Why a payment failed, in the shopper's words. */
export const declineMessages = defineMessages({
  ko: {
    insufficient_funds: '카드의 잔액이나 한도가 부족해요. 결제된 금액은 없어요.',
    lost_card: '분실 신고된 카드라서 쓸 수 없어요. 결제된 금액은 없어요.',
    expired_card: '유효기간이 지난 카드예요. 결제된 금액은 없어요.',
    refused: '카드사에서 결제를 거절했어요. 결제된 금액은 없어요.',
    challenge_failed: '본인 확인을 마치지 못했어요. 결제된 금액은 없어요.',
    aborted: '결제된 금액은 없어요. 마음이 바뀌면 다시 주문할 수 있어요.',
  } satisfies Record<DeclineReason, string>,
  en: {
    insufficient_funds: 'The card doesn’t have enough funds. You weren’t charged.',
    lost_card: 'The card was reported lost, so it can’t be used. You weren’t charged.',
    expired_card: 'The card has expired. You weren’t charged.',
    refused: 'The card’s bank declined the payment. You weren’t charged.',
    challenge_failed: 'The card’s bank couldn’t confirm that it’s you. You weren’t charged.',
    aborted: 'You weren’t charged. You can order again whenever you like.',
  },
})
