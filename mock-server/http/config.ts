import { hostname } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { isEmailAddress, NewPassword } from '#app/contract/user.ts'

const wholeNumber = (max: number, message: string, min = 0) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/, message),
    v.transform(Number),
    v.minValue(min, message),
    v.maxValue(max, message),
  )

const Environment = v.pipe(
  v.object({
    PORT: v.optional(wholeNumber(65535, 'must be a port from 0 to 65535'), '8080'),
    HOST: v.optional(v.pipe(v.string(), v.minLength(1, 'must be an address to listen on')), '127.0.0.1'),
    DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'must be a directory')), '.data'),
    DATABASE_URL: v.optional(
      v.pipe(
        v.string(),
        v.minLength(1, 'must be a file: URL, a path or a postgres: URL'),
        v.check(
          (url) => !url.startsWith('file:') || isFileUrl(url),
          'must name a file of this machine, such as file:/var/lib/jangteo.db',
        ),
        v.check(
          (url) => !/^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith('file:') || isUrlOf(url, postgres),
          'must be a file: URL, a path, or a URL such as postgres://user:password@host/jangteo',
        ),
      ),
    ),
    REDIS_URL: v.optional(
      v.pipe(
        v.string(),
        v.check((url) => isUrlOf(url, redis), 'must be a URL such as redis://host:6379'),
      ),
    ),
    NODE_NAME: v.optional(v.string(), hostname()),
    ADMIN_EMAIL: v.optional(v.pipe(v.string(), v.check(isEmailAddress, 'must be an e-mail address'))),
    ADMIN_PASSWORD: v.optional(
      v.pipe(
        v.string(),
        v.check((password) => v.is(NewPassword, password), 'must have 8 to 128 characters'),
      ),
    ),
    LOG_LEVEL: v.optional(
      v.picklist(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be fatal, error, warn, info, debug, trace or silent',
      ),
      'info',
    ),
    PAYMENT_HOLD_MINUTES: v.optional(wholeNumber(1440, 'must be minutes, 1 to 1440', 1), '15'),
    WEBHOOK_SECRET: v.optional(v.pipe(v.string(), v.minLength(16, 'must have at least 16 characters'))),
    LIMITS: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
    MAILBOX: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'off'),
    LAB: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
    METRICS_PORT: v.optional(wholeNumber(65535, 'must be a port from 0 to 65535')),
    // Node takes 0 for "for ever".
    KEEP_ALIVE: v.optional(wholeNumber(3600, 'must be seconds, 1 to 3600', 1), '72'),
    STOP_GRACE: v.optional(wholeNumber(300, 'must be seconds, 0 to 300'), '2'),
    TRUST_PROXY: v.optional(wholeNumber(10, 'must be the number of reverse proxies, 0 to 10'), '0'),
    PUBLIC_ORIGIN: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text,
          'must be an origin such as https://shop.example',
        ),
      ),
    ),
  }),
  v.check(
    (env) => (env.ADMIN_EMAIL === undefined) === (env.ADMIN_PASSWORD === undefined),
    'ADMIN_EMAIL and ADMIN_PASSWORD are needed together',
  ),
  v.check(
    (env) => env.REDIS_URL === undefined || (env.DATABASE_URL !== undefined && isUrlOf(env.DATABASE_URL, postgres)),
    'REDIS_URL connects several nodes, which need one database: set DATABASE_URL to a postgres: URL',
  ),
)

const postgres = ['postgres:', 'postgresql:']
const redis = ['redis:', 'rediss:']

const isUrlOf = (url: string, protocols: readonly string[]): boolean =>
  URL.canParse(url) && protocols.includes(new URL(url).protocol) && new URL(url).hostname !== ''

function isFileUrl(url: string): boolean {
  try {
    return filePath(url) !== '' && !url.endsWith('/')
  } catch {
    return false
  }
}

/** Invalid settings; the message has one line for each. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

export interface Config {
  port: number
  host: string
  /** The path of the file of SQLite, or where PostgreSQL is. */
  database: { file: string } | { url: string }
  /** Where Redis is, through which the nodes of the shop hear of each other. */
  redis: string | undefined
  /** What the log calls this node of several. */
  node: string
  administrator: { email: string; password: string } | undefined
  logLevel: string
  /** How long an order may await its payment, in ms. */
  paymentHold: number
  /** What webhooks of payments are signed with. Without it the shop makes one, and keeps it in its database. */
  webhookSecret: string | undefined
  /** `off` disables all limits, for tests and measurements from one address. */
  limits: 'on' | 'off'
  /** `on`: the test mailbox catches the shop's mails, and everybody may read them. Otherwise the shop has no mail. */
  mailbox: 'on' | 'off'
  /** `off` closes the lab. */
  lab: 'on' | 'off'
  /** Where figures are served; nowhere without it. */
  metricsPort: number | undefined
  /** How long an idle connection is kept, in ms: longer than a load balancer keeps it, or one of its requests finds it closed. */
  keepAlive: number
  /** How long after SIGTERM it still takes new connections, in ms, so that balancers see that it is no longer ready. */
  stopGrace: number
  proxies: number
  publicOrigin: string | undefined
}

/** Reads the settings from environment variables; empty ones count as not set. Throws `BadConfig`, which never contains a value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = v.safeParse(Environment, given)
  if (!parsed.success)
    throw new BadConfig(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('\n'))

  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ...env } = parsed.output
  return {
    port: env.PORT,
    host: env.HOST,
    database: databaseOf(env),
    redis: env.REDIS_URL,
    node: env.NODE_NAME,
    administrator: email !== undefined && password !== undefined ? { email, password } : undefined,
    logLevel: env.LOG_LEVEL,
    paymentHold: env.PAYMENT_HOLD_MINUTES * 60_000,
    webhookSecret: env.WEBHOOK_SECRET,
    limits: env.LIMITS,
    mailbox: env.MAILBOX,
    lab: env.LAB,
    metricsPort: env.METRICS_PORT,
    keepAlive: env.KEEP_ALIVE * 1000,
    stopGrace: env.STOP_GRACE * 1000,
    proxies: env.TRUST_PROXY,
    publicOrigin: env.PUBLIC_ORIGIN,
  }
}

function databaseOf({ DATABASE_URL: url, DATA_DIR: folder }: { DATABASE_URL?: string | undefined; DATA_DIR: string }) {
  if (url === undefined) return { file: path.join(folder, 'jangteo.db') }
  return isUrlOf(url, postgres) ? { url } : { file: filePath(url) }
}

/** `file:///var/x.db` is a URL; `file:x.db` and `file:./x.db`, which other tools write, are relative paths. */
function filePath(url: string): string {
  if (url.startsWith('file:/')) return fileURLToPath(url)
  return url.startsWith('file:') ? url.slice('file:'.length) : url
}
