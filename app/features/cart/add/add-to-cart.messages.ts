import { defineMessages } from '#app/shared/i18n/messages.ts'
import { withParticle } from '#app/shared/i18n/particle.ts'

// Apart from the cart's other texts, because every product's page needs these.
export const addToCartMessages = defineMessages({
  ko: {
    add: '장바구니에 담기',
    added: (name: string, count: string, subtotal: string) => `${name} ${count}개를 담았어요. 소계 ${subtotal}`,
    addedSome: (name: string, count: string) => `${name}의 재고가 적어 ${count}개만 담았어요.`,
    addedUpToMost: (name: string, count: string) =>
      `${withParticle(name, '은/는')} 한 번에 99개까지 살 수 있어 ${count}개만 담았어요.`,
    hasAll: (name: string, count: string) =>
      `${withParticle(name, '은/는')} 살 수 있는 ${count}개가 이미 모두 담겨 있어요.`,
    soldOutJustNow: (name: string) => `${withParticle(name, '은/는')} 방금 품절되어 담지 못했어요.`,
    notAdded: '장바구니에 담지 못했어요. 잠시 후 다시 시도해 주세요.',
    viewCart: '장바구니 보기',
  },
  en: {
    add: 'Add to cart',
    added: (name: string, count: string, subtotal: string) => `Added ${count} × ${name}. Subtotal ${subtotal}`,
    addedSome: (name: string, count: string) => `Stock is low, so we added only ${count} × ${name}.`,
    addedUpToMost: (name: string, count: string) =>
      `You can buy up to 99 at a time, so we added only ${count} × ${name}.`,
    hasAll: (name: string, count: string) => `Your cart already has ${count} × ${name}, which is all you can buy.`,
    soldOutJustNow: (name: string) => `${name} just sold out, so it wasn’t added.`,
    notAdded: 'We couldn’t add this to your cart. Please try again in a moment.',
    viewCart: 'View cart',
  },
})
