import type { Order } from '#app/contract/order.ts'
import { paths } from '#app/contract/paths.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import type { Mail } from './mailer.ts'

// In both languages, because nobody knows which one the reader prefers: an order may be paid by a webhook. The token is in the link's
// fragment, which browsers send to nobody.

const linkTo = (kind: 'order' | 'proof', token: string): string => `${paths.orders}?guest=1#${kind}=${token}`

/** Tells a guest of an order, with a link that opens it. */
export function orderMail(to: string, order: Order, token: string): Mail {
  const { goodsName, goodsNameEn } = purchasePhrase(order.items)
  const amount = paymentOfOrder(order).total.toLocaleString('en-US')
  return {
    to,
    subject: `[장터] 주문을 받았어요 · We’ve received your order`,
    text: `${goodsName}, ${amount}원
주문번호: ${order.orderId}
아래 링크를 누르면 주문을 볼 수 있어요. 주문번호와 이메일로도 찾을 수 있어요.

${goodsNameEn}, ₩${amount}
Order number: ${order.orderId}
Open the link below to see your order. You can also find it by its number and your email.`,
    link: linkTo('order', token),
  }
}

/** Asks whether an address is an account's shopper's. */
export const proofMail = (to: string, token: string): Mail => ({
  to,
  subject: '[장터] 이메일을 확인해 주세요 · Confirm your email',
  text: `로그인한 브라우저에서 1시간 안에 아래 링크를 누르면 비회원으로 한 주문을 계정으로 가져와요.
요청하지 않았다면 이 메일을 무시해 주세요.

Open the link below within an hour, in a browser where you’re signed in, to bring in the orders you made as a guest.
If you didn’t ask for this, ignore this email.`,
  link: linkTo('proof', token),
})
