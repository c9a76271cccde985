import { differencesOf, type RowLock } from '../differences.ts'
import type { Queries } from '../open-store.ts'

/**
 * Waits until no other transaction of any node has the turn, and keeps it until the transaction ends. Clients page by the numbers of
 * orders, purchases, messages and audit entries. Only a transaction that has the turn gets new numbers, so they follow the order of the
 * commits. First lock the rows that the transaction decides by, then take the turn. After that, lock no row that another transaction
 * may hold while it waits for the turn: the two would wait for each other.
 */
export const takeTurn = (tx: Queries): Promise<void> => differencesOf(tx).takeTurn(tx)

/** For `modifyEnd`: keeps the rows of `table` that a query finds as they are until the transaction ends. */
export const lockRows = (tx: Queries, lock: RowLock, table: string) => differencesOf(tx).rowLock(lock, table)
