import { openTestStore } from '../backend/open-test-store.ts'
import { network } from './network.ts'
import { openTestShop, type TestShop } from './open-test-shop.ts'

/** A shop of its own for a UI test. */
export const createTestShop = async (): Promise<TestShop> => openTestShop({ store: await openTestStore(), network })
