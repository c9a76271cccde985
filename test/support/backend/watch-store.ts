import { openStore, type Store } from '#mock-server/store/open-store.ts'
import { openLibsql } from '#mock-server/store/sqlite/libsql.ts'

export interface WatchedStore {
  store: Store
  /** Runs a call and says what it asked of the store, and how much of it in one go, without a turn for timers and sockets. */
  watch<T>(call: () => Promise<T>): Promise<{ result: T; asked: readonly string[]; inOneGo: number }>
}

/**
 * Opens a store in memory that shows what is asked of it. The embedded database answers at once, so that a chain of awaited queries
 * holds the event loop from its first to its last.
 */
export async function openWatchedStore(): Promise<WatchedStore> {
  const asked: string[] = []
  let sinceTurn = 0
  let inOneGo = 0
  const dialect = openLibsql(':memory:')
  const store = await openStore({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => dialect.createDriver(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => {
        const compiler = dialect.createQueryCompiler()
        const compileQuery = compiler.compileQuery.bind(compiler)
        compiler.compileQuery = (...args) => {
          const compiled = compileQuery(...args)
          asked.push(compiled.sql)
          sinceTurn += 1
          inOneGo = Math.max(inOneGo, sinceTurn)
          return compiled
        }
        return compiler
      },
    },
  })
  return {
    store,
    async watch(call) {
      asked.length = 0
      sinceTurn = 0
      inOneGo = 0
      let isRunning = true
      const onTurn = () => {
        sinceTurn = 0
        if (isRunning) setImmediate(onTurn)
      }
      setImmediate(onTurn)
      try {
        return { result: await call(), asked: [...asked], inOneGo }
      } finally {
        isRunning = false
      }
    },
  }
}
