import { differencesOf, type RowLock } from '../differences.ts'
import type { Queries } from '../open-store.ts'

/**
 * Makes the transaction the only one of all nodes that has the turn, from here to its end. Clients page by the numbers of orders,
 * purchases, messages and audit entries, so these are drawn in turn: they follow the order of the commits. It comes after the rows are
 * locked that the transaction decides by; who waits for it must hold nothing that somebody who has it may want.
 */
export const takeTurn = (tx: Queries): Promise<void> => differencesOf(tx).takeTurn(tx)

/** For `modifyEnd`: keeps the rows of `table` that a query finds as they are until the transaction ends. */
export const lockRows = (tx: Queries, lock: RowLock, table: string) => differencesOf(tx).rowLock(lock, table)
