import type { Dialect } from 'kysely'
import pg from 'pg'
import * as v from 'valibot'
import { createPostgresDialect, type PooledClient } from './postgres-dialect.ts'

type OnError = (error: Error) => void

/**
 * A Kysely dialect on the PostgreSQL database of a URL. Nothing waits for ever: for a connection, for a statement, or for a transaction
 * of a node that is no longer there.
 */
export function openPostgres(url: string, onError?: OnError): Dialect {
  return open(url, onError, {
    max: 20,
    statement_timeout: 5000,
    // A server that can't be reached does not end a statement.
    query_timeout: 6000,
    // Others wait for what the transaction of a lost node holds.
    idle_in_transaction_session_timeout: 3000,
    // Compiling a query takes 10 ms and more. It would pay for long ones only, and the shop has none.
    options: '-c jit=off',
  })
}

/** The same for migrations: an index over a million orders, or another node that migrates, takes its time. */
export const openPostgresToMigrate = (url: string, onError?: OnError): Dialect => open(url, onError, { max: 1 })

function open(url: string, onError: OnError = () => undefined, options: pg.PoolConfig): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'jangteo',
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    ...options,
    types: { getTypeParser: (type, format) => parsers.get(type) ?? pg.types.getTypeParser(type, format) },
  })
  const nameOf = createNames()
  // A connection that breaks is replaced when the next one is needed.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return createPostgresDialect({
    async connect(): Promise<PooledClient> {
      const client = await pool.connect()
      return {
        begin: () => beginTransaction(client),
        query: (text, values) => client.query({ ...nameOf(text), text, values: [...values] }),
        release: (isLost) => client.release(isLost),
      }
    },
    end: () => pool.end(),
  })
}

/** The text of what begins a transaction, whose second result is the id. */
export const beginning = 'begin; select pg_current_xact_id()::text as id'

async function beginTransaction(client: pg.PoolClient): Promise<string> {
  // Two statements have two results, which the package's types don't know.
  const results: unknown = await client.query(beginning)
  return v.parse(v.tuple([v.unknown(), v.object({ rows: v.tuple([v.object({ id: v.string() })]) })]), results)[1]
    .rows[0].id
}

/** How many statements each connection keeps prepared: parsing and planning take longer than running most of them. */
const keptStatements = 500

/** Names the first statements of a node, so that they are prepared once a connection. Only lists of numbers make ever new ones. */
function createNames() {
  const names = new Map<string, { name: string }>()
  return (text: string): { name?: string } => {
    const known = names.get(text)
    if (known || names.size === keptStatements) return known ?? {}
    const given = { name: `shop-${names.size}` }
    names.set(text, given)
    return given
  }
}

/** Numbers that may be larger than 2³¹ come as texts. The shop's are all below 2⁵³. */
export const numericTypes: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]
const parsers = new Map(numericTypes.map((type) => [type, Number]))
