import { openStore } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { network } from './network.ts'
import { openTestShop, type TestShop } from './open-test-shop.ts'

/** A shop of its own for a UI test. */
export const createTestShop = async (): Promise<TestShop> =>
  openTestShop({ store: await openStore({ dialect: openLibsql(':memory:') }), network })
