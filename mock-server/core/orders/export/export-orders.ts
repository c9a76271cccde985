import type { AdminOrder, OrderFilePart, OrderFileRequest } from '#app/contract/admin.ts'
import type { Language } from '#app/contract/field-errors.ts'
import { listAllOrders } from '#mock-server/store/queries/admin-orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { changesBetween, writeAudit } from '../../audit/write-audit.ts'
import type { Session } from '../../backend.ts'
import type { Shop } from '../../context.ts'
import { byteOrderMark, csvRecord } from './csv.ts'
import { orderColumns } from './order-columns.ts'

/** How many orders are read before others get their turn… */
const ordersAtOnce = 100
/** …and how often for one part: some 100 kB. */
const pagesOfPart = 5

/**
 * The next part of a file of orders. The client asks for each, so that no more is read than it takes, and nothing once it has gone.
 * The first part counts as a file and is written into the audit.
 */
export async function exportOrders(
  shop: Shop,
  session: Session,
  language: Language,
  { cursor, ...filter }: OrderFileRequest,
): Promise<OrderFilePart> {
  if (cursor === undefined) {
    await shop.limits.orderFilesPerAccount.count(String(session.user.userId))
    const changes = changesBetween({}, filter)
    await shop.store.transaction((tx) =>
      writeAudit(shop, tx, session, { action: 'orders_exported', subject: 'orders', name: '', changes }),
    )
  }
  const part: OrderFilePart = {
    csv: cursor === undefined ? header(language) : '',
    orders: 0,
    nextCursor: cursor ?? null,
  }
  for (let page = 0; page < pagesOfPart; page += 1) {
    if (page > 0) await pause()
    const query = { ...filter, limit: ordersAtOnce, ...(part.nextCursor !== null && { cursor: part.nextCursor }) }
    const { orders, nextCursor } = await listAllOrders(shop.store.db, query)
    part.csv += orders.map((order) => records(order, language)).join('')
    part.orders += orders.length
    part.nextCursor = nextCursor
    if (nextCursor === null) break
  }
  return part
}

const header = (language: Language): string => byteOrderMark + csvRecord(orderColumns.map(({ name }) => name[language]))

/** One record for each line of an order. */
const records = (order: AdminOrder, language: Language): string =>
  order.items
    .map((line, index) => csvRecord(orderColumns.map(({ value }) => value(order, line, language, index === 0))))
    .join('')
