import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { BadConfig, readConfig } from '#mock-server/http/config.ts'

test('without settings the shop is open on 127.0.0.1:8080 and keeps its data in .data', () => {
  expect(readConfig({ PORT: '' })).toEqual({
    port: 8080,
    host: '127.0.0.1',
    database: { file: '.data/jangteo.db' },
    redis: undefined,
    node: hostname(),
    administrator: undefined,
    logLevel: 'info',
    paymentHold: 900_000,
    webhookSecret: undefined,
    limits: 'on',
    lab: 'on',
    mailbox: 'off',
    metricsPort: undefined,
    keepAlive: 72_000,
    stopGrace: 2000,
    proxies: 0,
    publicOrigin: undefined,
  })
})

test.each([
  ['/var/shop.db', '/var/shop.db'],
  ['file:///var/a%20shop.db', '/var/a shop.db'],
  ['file:./shop.db', './shop.db'],
  ['shop.db', 'shop.db'],
])('DATABASE_URL %s', (url, file) => {
  expect(readConfig({ DATABASE_URL: url, DATA_DIR: 'elsewhere' }).database).toEqual({ file })
})

test('a node of several finds PostgreSQL and Redis by their URLs', () => {
  const environment = {
    DATABASE_URL: 'postgres://shop:secret@db/jangteo',
    REDIS_URL: 'redis://cache',
    NODE_NAME: 'one',
  }
  expect(readConfig(environment)).toMatchObject({
    database: { url: 'postgres://shop:secret@db/jangteo' },
    redis: 'redis://cache',
    node: 'one',
  })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a port from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT must be a port from 0 to 65535'],
  [
    { DATABASE_URL: 'mysql://u:secret@h/db' },
    'DATABASE_URL must be a file: URL, a path, or a URL such as postgres://user:password@host/jangteo',
  ],
  [
    { DATABASE_URL: 'postgres://u:secret@h/db', REDIS_URL: 'h:6379' },
    'REDIS_URL must be a URL such as redis://host:6379',
  ],
  [
    { REDIS_URL: 'redis://:secret@h' },
    'REDIS_URL connects several nodes, which need one database: set DATABASE_URL to a postgres: URL',
  ],
  [{ ADMIN_EMAIL: 'a@example.com' }, 'ADMIN_EMAIL and ADMIN_PASSWORD are needed together'],
  [
    { ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: 'secret' },
    'ADMIN_EMAIL must be an e-mail address\nADMIN_PASSWORD must have 8 to 128 characters',
  ],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent'],
  [{ LAB: 'maybe' }, 'LAB must be on or off'],
  [{ KEEP_ALIVE: '1m' }, 'KEEP_ALIVE must be seconds, 1 to 3600'],
  [{ KEEP_ALIVE: '0' }, 'KEEP_ALIVE must be seconds, 1 to 3600'],
  [{ PAYMENT_HOLD_MINUTES: '0' }, 'PAYMENT_HOLD_MINUTES must be minutes, 1 to 1440'],
  [{ WEBHOOK_SECRET: 'short' }, 'WEBHOOK_SECRET must have at least 16 characters'],
  [{ STOP_GRACE: '-1' }, 'STOP_GRACE must be seconds, 0 to 300'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY must be the number of reverse proxies, 0 to 10'],
  [{ PUBLIC_ORIGIN: 'https://shop.example/' }, 'PUBLIC_ORIGIN must be an origin such as https://shop.example'],
])('%j is refused with a message for each setting, which never tells its value', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(new BadConfig(message))
})

test.each(['file:', 'file://elsewhere/shop.db', 'file:///%zz', 'file:/var/lib/'])(
  'DATABASE_URL %s is no file',
  (url) => {
    const message = 'DATABASE_URL must name a file of this machine, such as file:/var/lib/jangteo.db'
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(new BadConfig(message))
  },
)
