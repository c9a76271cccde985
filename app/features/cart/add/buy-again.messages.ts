import { defineMessages } from '#app/shared/i18n/messages.ts'
import { withParticle } from '#app/shared/i18n/particle.ts'

export const buyAgainMessages = defineMessages({
  ko: {
    buyAgain: '다시 담기',
    added: (count: string) => `상품 ${count}가지를 장바구니에 담았어요.`,
    fewer: (names: string) => `${withParticle(names, '은/는')} 살 수 있는 만큼만 담았어요.`,
    notAdded: (names: string) => `${withParticle(names, '은/는')} 지금 더 살 수 없어 담지 못했어요.`,
  },
  en: {
    buyAgain: 'Buy again',
    added: (count: string) =>
      count === '1' ? 'Added 1 product to your cart.' : `Added ${count} products to your cart.`,
    fewer: (names: string) => `We added as many as we could of: ${names}.`,
    notAdded: (names: string) => `Not available right now: ${names}.`,
  },
})
