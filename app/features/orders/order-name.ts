import type { Order } from '#app/contract/order.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import type { Language } from '#app/shared/i18n/language.tsx'
import { ordersMessages } from './orders.messages.ts'

/** What an order is called: its first product, and how many others there are. */
export function orderName(language: Language, { items }: Pick<Order, 'items'>): string {
  const [first, ...others] = items
  const name = first ? displayName(language, first) : ''
  return others.length > 0 ? ordersMessages[language].andMore(name, formatNumber(others.length)) : name
}
