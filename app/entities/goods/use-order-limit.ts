import { MAX_ORDER_LINES, MAX_ORDER_TOTAL } from '#app/contract/limits.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { type Line, totalOf } from './lines.ts'

const messages = defineMessages({
  ko: {
    tooManyLines: (most: string, over: string) =>
      `한 번에 ${most}가지까지 주문할 수 있어요. ${over}가지를 빼고 따로 주문해 주세요.`,
    tooMuch: (most: string) => `한 번에 ${most}까지 주문할 수 있어요. 수량을 줄이거나 나눠서 주문해 주세요.`,
  },
  en: {
    tooManyLines: (most: string, over: string) =>
      `You can order up to ${most} different products at once. Please remove ${over} and order them separately.`,
    tooMuch: (most: string) => `An order can cost up to ${most}. Please lower the quantities or split the order.`,
  },
})

/** Why the shop would refuse an order of these lines as a whole, in words; `undefined` if it would not. */
export function useOrderLimit(lines: readonly Line[]): string | undefined {
  const t = useMessages(messages)
  const [language] = useLanguage()
  const over = lines.length - MAX_ORDER_LINES
  if (over > 0) return t.tooManyLines(formatNumber(MAX_ORDER_LINES), formatNumber(over))
  return totalOf(lines) > MAX_ORDER_TOTAL ? t.tooMuch(formatKrw(language, MAX_ORDER_TOTAL)) : undefined
}
