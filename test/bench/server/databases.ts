import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { openStore, type Store } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'
import { fillAccounts, fillGoods, fillOrders } from '#test/support/server/fill-store.ts'

export interface Size {
  goods: number
  orders: number
}

const seedGoods = 79
const accounts = 400

export type Databases = Awaited<ReturnType<typeof createDatabases>>

/** Databases of any size. Each measurement writes to a copy of its own. */
export async function createDatabases() {
  const folder = await mkdtemp(path.join(tmpdir(), 'jangteo-bench-'))
  /** Orders → a file with the seed's goods and so many orders, which take longest. */
  const withOrders = new Map<number, Promise<string>>()
  let copies = 0

  async function change(file: string, work: (store: Store) => Promise<void>): Promise<void> {
    const store = await openStore({ dialect: openLibsql(file) })
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }

  async function fillOnce(orders: number): Promise<string> {
    const file = path.join(folder, `orders-${orders}.db`)
    const startedAt = performance.now()
    await change(file, async (store) => {
      await fillAccounts(store, accounts)
      await sql`update users set role = 'administrator' where user_id = 1`.execute(store.db)
      if (orders > 0) await fillOrders(store, orders)
    })
    console.log(`${orders} orders filled in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    return file
  }

  return {
    accounts,
    firstAccount: 1,
    /** A new file of this size, whose products never sell out. */
    async make({ goods, orders }: Size): Promise<string> {
      const base = withOrders.get(orders) ?? fillOnce(orders)
      withOrders.set(orders, base)
      const file = path.join(folder, `copy-${++copies}.db`)
      await copyFile(await base, file)
      await change(file, async (store) => {
        if (goods > seedGoods) await fillGoods(store, goods - seedGoods)
        await sql`update goods set stock = 1000000000`.execute(store.db)
      })
      return file
    },
    copy: async (file: string): Promise<string> => {
      const copied = path.join(folder, `copy-${++copies}.db`)
      await copyFile(file, copied)
      return copied
    },
    remove: async (file: string): Promise<void> => {
      for (const end of ['', '-wal', '-shm', '-lock']) await rm(file + end, { force: true })
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}
