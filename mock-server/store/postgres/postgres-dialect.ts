import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { AdapterWithDifferences } from '../differences.ts'
import { postgresDifferences } from './postgres-differences.ts'
import { isLost, retried } from './retried.ts'

/** A connection of a pool, as `pg` has it. */
export interface PooledClient {
  /** Begins a transaction and returns its id, in one round trip. */
  begin(): Promise<string>
  query(
    text: string,
    values: readonly unknown[],
  ): Promise<{ command: string; rowCount: number | null; rows: unknown[] }>
  /** Gives the connection back, or away when it is lost. */
  release(isLost: boolean): void
}

export interface ClientPool {
  connect(): Promise<PooledClient>
  end(): Promise<void>
}

/**
 * A Kysely dialect on a pool of connections to PostgreSQL. A statement outside of a transaction whose connection is lost is run again,
 * so it must be one that can be: a reading one, or one that sets or deletes what it is told to.
 */
export const createPostgresDialect = (pool: ClientPool): Dialect => ({
  createAdapter: () => new ShopPostgresAdapter(),
  createDriver: () => createDriver(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

class ShopPostgresAdapter extends PostgresAdapter implements AdapterWithDifferences {
  readonly differences = postgresDifferences
}

function createDriver(pool: ClientPool): Driver {
  const sessionOf = (connection: DatabaseConnection): Session => {
    if (!(connection instanceof Session)) throw new TypeError('The connection is not one of this driver')
    return connection
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new Session(pool)),
    beginTransaction: (connection) => sessionOf(connection).begin(),
    commitTransaction: (connection) => sessionOf(connection).commit(),
    rollbackTransaction: (connection) => sessionOf(connection).rollback(),
    releaseConnection: (connection) => Promise.resolve(sessionOf(connection).release()),
    destroy: () => pool.end(),
  }
}

class Session implements DatabaseConnection {
  readonly #pool: ClientPool
  /** The connection of the transaction that is open. */
  #client: PooledClient | undefined
  #transactionId = ''
  #isLost = false

  constructor(pool: ClientPool) {
    this.#pool = pool
  }

  async begin(): Promise<void> {
    this.#client = await retried(() =>
      connected(this.#pool, async (client) => {
        this.#transactionId = await client.begin()
      }),
    )
  }

  /** A connection that is lost now says nothing of the commit, so the database is asked: nothing is done twice, and no success is an error. */
  async commit(): Promise<void> {
    try {
      await this.executeQuery(CompiledQuery.raw('commit'))
    } catch (error) {
      if (!this.#isLost) throw error
      this.release()
      if (!(await isCommitted(this.#pool, this.#transactionId))) throw error
    }
  }

  /** The error of the transaction is the one that counts. A lost connection is rolled back by the server. */
  async rollback(): Promise<void> {
    if (this.#client && !this.#isLost) await this.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
  }

  release(): void {
    this.#client?.release(this.#isLost)
    this.#client = undefined
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const client = this.#client
    if (client === undefined) {
      return retried(async () => {
        let result: QueryResult<Row> = { rows: [] }
        const used = await connected(this.#pool, async (one) => {
          result = await run<Row>(one, query)
        })
        used.release(false)
        return result
      })
    }
    try {
      return await run<Row>(client, query)
    } catch (error) {
      this.#isLost ||= isLost(error)
      throw error
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The shop streams no queries')
  }
}

/** Whether a transaction that was about to commit did so. Waits for a server that has not found out yet that nobody is connected. */
const isCommitted = (pool: ClientPool, id: string): Promise<boolean> =>
  retried(async () => {
    let status: unknown
    const used = await connected(pool, async (client) => {
      const { rows } = await client.query('select pg_xact_status($1::text::xid8) as status', [id])
      status = (rows as { status: string }[])[0]?.status
    })
    used.release(false)
    if (status === 'in progress') throw Object.assign(new Error('The commit is under way'), { code: '55P03' })
    return status === 'committed'
  })

/** A connection on which something has been done. One that fails is given back. */
async function connected(pool: ClientPool, first: (client: PooledClient) => Promise<void>): Promise<PooledClient> {
  const client = await pool.connect()
  try {
    await first(client)
    return client
  } catch (error) {
    client.release(isLost(error))
    throw error
  }
}

const writing = ['INSERT', 'UPDATE', 'DELETE']

async function run<Row>(client: PooledClient, query: CompiledQuery): Promise<QueryResult<Row>> {
  const { command, rowCount, rows } = await client.query(query.sql, query.parameters)
  return {
    // The query's type says what its rows are, as in Kysely's own drivers.
    rows: rows as Row[],
    ...(writing.includes(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
  }
}
