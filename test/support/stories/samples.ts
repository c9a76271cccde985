import type { AdminOrder, AuditEntry, FiguresBucket } from '#app/contract/admin.ts'
import type { CartLine } from '#app/contract/cart.ts'
import type { Coupon } from '#app/contract/coupon.ts'
import type { Goods } from '#app/contract/goods.ts'
import type { Notice } from '#app/contract/notice.ts'
import type { Order } from '#app/contract/order.ts'
import { describePicture, pictureViews } from '#app/contract/picture-views.ts'
import type { Purchase } from '#app/contract/purchase.ts'
import type { SupportThread } from '#app/contract/support.ts'
import type { TestPayment } from '#app/contract/test-provider.ts'
import { pictureUrl } from '#mock-server/store/seed/goods.ts'

/** As long as an administrator may make a name, and then some. */
export const longText =
  '햇살 가득한 제주 앞바다에서 새벽에 따서 바로 보내 드리는 아주 달고 아주 큼직한 노지 감귤 5kg 선물 세트'
export const longWord = 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz'

export const plainGoods: Goods = {
  goodsId: 1,
  name: '시원한 콜라',
  nameEn: 'Ice-Cold Cola',
  description: '얼음을 가득 채운 컵에 빨대까지 꽂아 드려요.',
  descriptionEn: 'It comes in a cup full of ice, straw included.',
  thumbnailUrl: pictureUrl('cup-with-straw'),
  category: 'drink',
  price: 3000,
  stock: 120,
  sold: 12,
}

export const longGoods: Goods = {
  ...plainGoods,
  goodsId: 2,
  name: longText,
  nameEn: `${longWord} ${longWord}`,
  description: `${longText} `.repeat(8),
  descriptionEn: `${longWord} `.repeat(8),
  price: 100_000_000,
  sold: 1_234_567,
}

/** As its own page has it, with all of its pictures. */
export const picturedGoods = {
  ...plainGoods,
  pictures: [undefined, ...pictureViews].map((view) => describePicture(pictureUrl('cup-with-straw', view), plainGoods)),
} satisfies Goods

export const soldOutGoods: Goods = { ...plainGoods, stock: 0 }

export const cartLine = (goods: Goods, quantity = 1): CartLine => ({ goods, quantity })

export const plainOrder: Order = {
  orderId: '20261120-7f3k2m',
  status: 'paid',
  items: [
    {
      goodsId: 1,
      name: plainGoods.name,
      nameEn: plainGoods.nameEn,
      thumbnailUrl: plainGoods.thumbnailUrl,
      price: 3000,
      quantity: 2,
    },
  ],
  total: 6000,
  recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울시 종로구 세종대로 1', address2: '3층' },
  orderedAt: '2026-11-20T01:23:45.000Z',
  steps: [{ status: 'paid', at: '2026-11-20T01:23:45.000Z' }],
}

const [firstLine] = plainOrder.items

export const longOrder: Order = {
  ...plainOrder,
  items: Array.from({ length: 12 }, (_, index) => ({
    goodsId: index + 1,
    name: longText,
    nameEn: longWord,
    thumbnailUrl: firstLine?.thumbnailUrl ?? '',
    price: 100_000_000,
    quantity: 99,
  })),
  total: 1_000_000_000,
  recipient: {
    name: '아주긴이름을가진받는사람아주긴이름을가진받는사람',
    phone: '+82 10 1234 5678',
    address1: longText,
    address2: longText,
  },
}

/** An order that is to be paid at the provider until a moment of that day. */
export const awaitingOrder: Order = {
  ...plainOrder,
  status: 'awaiting_payment',
  payment: {
    shippingFee: 3000,
    discount: 0,
    total: 9000,
    page: { url: '/test-provider/4Gx7', expiresAt: '2026-11-20T01:38:45.000Z' },
  },
  steps: [{ status: 'awaiting_payment', at: plainOrder.orderedAt }],
}

export const failedOrder: Order = {
  ...awaitingOrder,
  status: 'payment_failed',
  payment: { shippingFee: 3000, discount: 0, total: 9000, reason: 'insufficient_funds' },
}

/** A payment as the provider's page shows it. */
export const plainPayment: TestPayment = {
  paymentId: '4Gx7',
  shopName: '장터',
  shopNameEn: 'Jangteo',
  orderName: plainGoods.name,
  orderNameEn: plainGoods.nameEn,
  amount: 9000,
  expiresAt: '2090-11-20T01:38:45.000Z',
  state: 'open',
  returnUrl: `/orders/${plainOrder.orderId}/done`,
}

export const plainNotice: Notice = {
  noticeId: 1,
  kind: 'shipped',
  at: '2026-11-20T01:23:45.000Z',
  read: true,
  orderId: plainOrder.orderId,
  goodsId: 1,
  name: '시원한 콜라 외 2개의 상품',
  nameEn: 'Ice-Cold Cola and 2 more',
  thumbnailUrl: plainGoods.thumbnailUrl,
}

/** A purchase of now. */
export const purchase = (seq: number, more: Partial<Purchase> = {}): Purchase => ({
  seq,
  nickname: '하늘',
  goodsId: 1,
  goodsName: plainGoods.name,
  goodsNameEn: plainGoods.nameEn,
  date: new Date().toISOString(),
  ...more,
})

export const adminOrder: AdminOrder = { ...plainOrder, status: 'paid', orderNumber: 1234, nickname: '하늘' }

export const longAdminOrder: AdminOrder = {
  ...longOrder,
  status: 'paid',
  orderId: '20261120-4h8z9x',
  orderNumber: 9_876_543,
  nickname: '아주긴닉네임을가진사람이에요정말로',
}

export const plainCoupon: Coupon = {
  couponId: 1,
  code: 'SPRING-2000',
  kind: 'amount',
  value: 2000,
  maxDiscount: null,
  minTotal: 20_000,
  startsAt: '2020-01-01T00:00:00.000Z',
  endsAt: '2090-01-01T00:00:00.000Z',
  limit: 100,
  used: 12,
}

/** An hour of a shop that does well, ending with the minute of now. */
export const busyHour = (): FiguresBucket[] =>
  Array.from({ length: 60 }, (_, index) => ({
    minute: new Date(Math.floor(Date.now() / 60_000 - 59 + index) * 60_000).toISOString(),
    orders: Math.round(6 + 5 * Math.sin(index / 6)),
    revenue: Math.round(60_000 + 45_000 * Math.sin(index / 6 + 1)),
  }))

/** Thirty days up to today, in Seoul. */
export const busyMonth = (): FiguresBucket[] =>
  Array.from({ length: 30 }, (_, index) => ({
    minute: new Date(
      Math.floor((Date.now() + 32_400_000) / 86_400_000 - 29 + index) * 86_400_000 - 32_400_000,
    ).toISOString(),
    orders: Math.round(600 + 500 * Math.sin(index / 4)),
    revenue: Math.round(6_000_000 + 4_500_000 * Math.sin(index / 4 + 1)),
  }))

/** What an administrator has just done. */
export const auditEntry = (auditId: number, more: Partial<AuditEntry>): AuditEntry => ({
  auditId,
  at: new Date().toISOString(),
  nickname: '장터지기',
  action: 'goods_changed',
  subject: '1',
  name: '시원한 콜라',
  nameEn: 'Ice-Cold Cola',
  changes: [],
  ...more,
})

/** A shopper's first question, which waits for an answer. */
export const supportThread: SupportThread = {
  threadId: 1,
  nickname: '하늘',
  assignee: null,
  latest: {
    messageId: 1,
    threadId: 1,
    key: '0198c4a0-0000-7000-8000-000000000001',
    from: 'shopper',
    nickname: '하늘',
    msg: '배송은 언제 오나요?',
    sentAt: '2026-03-02T03:00:00.000Z',
  },
  unread: 0,
  readUpTo: 0,
}
