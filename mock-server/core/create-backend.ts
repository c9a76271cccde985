import type { Store } from '#mock-server/store/open-store.ts'
import { latestOrderNumber, ordersBetween } from '#mock-server/store/queries/admin-orders.ts'
import { goodsIdsAfter, nthGoodsIdAfter } from '#mock-server/store/queries/goods-ids.ts'
import { latestSeq, purchasesBetween } from '#mock-server/store/queries/purchases.ts'
import { sharedSecret } from '#mock-server/store/queries/secrets.ts'
import { inOneForm, type Passwords } from './account/passwords.ts'
import { type AccountToCreate, seedAccounts, seedAdministrator } from './account/seed-accounts.ts'
import type { Backend } from './backend.ts'
import type { Shop } from './context.ts'
import { createEndpoints } from './create-endpoints.ts'
import { createDomainEvents } from './domain-events.ts'
import { createPopularity } from './goods/popularity.ts'
import { createTrimStockHistory } from './goods/trim-stock-history.ts'
import { forgetGuests } from './guests/forget-guests.ts'
import { createTestMailbox } from './mail/create-test-mailbox.ts'
import { forgetAnswers } from './orders/forget-answers.ts'
import { payBackReturns } from './payments/pay-back-returns.ts'
import { runDuePayments } from './payments/run-due-payments.ts'
import { acceptedLanguage } from './run/accept-language.ts'
import { ApiError } from './run/errors/api-error.ts'
import { errorReply } from './run/errors/error-reply.ts'
import type { LimitSettings } from './run/limits/limit-settings.ts'
import { type CreateCounter, createLimits } from './run/limits/limits.ts'
import { createRunCommand } from './run/run-command.ts'
import { createRunEndpoint } from './run/run-endpoint.ts'
import { createSessions } from './run/session/sessions.ts'
import { randomToken } from './run/tokens.ts'
import { createTestProvider } from './test-provider/create-test-provider.ts'

/** An invalid token counts as so many connections, because only somebody who guesses sends many. */
const guessWeight = 10

export interface BackendOptions {
  store: Store
  passwords: Passwords
  /** Overrides single default limits; `off` disables all of them. */
  limits?: Partial<LimitSettings> | 'off'
  now?: () => Date
  /** Counts what limits are for; in memory by default. */
  createCounter?: CreateCounter
  /** Receives every unexpected error with the incident id of the answer. Logs to the console by default. */
  onBug?: (incidentId: string, error: unknown) => void
  /** The first administrator: created, or promoted from an existing account, with this password. */
  administrator?: { email: string; password: string }
  /** Accounts for development, created when they are missing. */
  seedDemoAccounts?: readonly AccountToCreate[]
  /** For development and tests: an answer that does not fit its schema is a bug instead of being sent. */
  checkAnswers?: boolean
  /**
   * Keeps public answers until a domain event outdates them. Only for a backend that alone writes to its database: the events of other
   * nodes arrive some time after their commits, or not at all.
   */
  keepAnswers?: boolean
  /** How long (ms) an order may await its payment: 15 minutes by default. */
  paymentHold?: number
  /** `off`: the shop has no mail. Otherwise the test mailbox catches it, which everybody may read. */
  mailbox?: 'on' | 'off'
  /** What webhooks are signed with. By default the shop makes one, and keeps it in its database. */
  webhookSecret?: string
}

/** Creates the shop over one store. `close()` closes the store, too. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { store, passwords, limits, now = () => new Date(), onBug = console.error } = options
  const { checkAnswers = false, keepAnswers = false, paymentHold = 15 * 60_000 } = options
  const reportBug = (error: unknown) => {
    const incidentId = randomToken(9)
    onBug(incidentId, error)
    return incidentId
  }
  const domainEvents = createDomainEvents(reportBug)
  const testProvider = createTestProvider({
    store,
    now,
    secret: options.webhookSecret ?? (await sharedSecret(store.db, 'webhooks', randomToken(32))),
    // To the shop's public endpoint, as from outside, but without a network, which a tab doesn't have.
    async send({ paymentId, headers, body }) {
      const address = `payment ${paymentId}`
      const call = { params: {}, query: new URLSearchParams(), headers, body, sessionTokens: [], device: '', address }
      const { status } = await runEndpoint('receiveWebhook', call)
      return status
    },
  })
  const testMailbox = options.mailbox === 'off' ? undefined : createTestMailbox(store, now)
  const shop: Shop = {
    store,
    passwords: inOneForm(passwords),
    domainEvents,
    provider: testProvider,
    testProvider,
    mailer: testMailbox,
    testMailbox,
    paymentHold,
    now,
    sessions: createSessions(store, domainEvents, now),
    limits: createLimits(limits, options.createCounter),
    refreshPopularity: createPopularity(store, now, reportBug),
    trimStockHistory: createTrimStockHistory(store, now),
    reportBug,
  }
  if (options.administrator) await seedAdministrator(shop, options.administrator)
  await seedAccounts(shop, options.seedDemoAccounts ?? [])

  const endpoints = createEndpoints(await passwords.hash(randomToken(16)))
  const runEndpoint = createRunEndpoint(shop, endpoints, { checkAnswers, keepAnswers })
  return {
    runEndpoint,
    errorReply: (code, headers) => errorReply(new ApiError(code), acceptedLanguage(headers.get('accept-language'))),
    runCommand: createRunCommand(shop, checkAnswers),
    countHandshake: (address, isGuess) => shop.limits.handshakesPerAddress.count(address, isGuess ? guessWeight : 1),
    async findSession(token) {
      const found = await shop.sessions.find(token)
      return found && { sessionId: found.sessionId, user: found.user }
    },
    endExpiredSessions: () => shop.sessions.endExpired(),
    revokeOutdated: (sessions) => shop.sessions.revokeOutdated(sessions),
    async runDueWork() {
      // What fails at the provider must not keep orders waiting.
      await testProvider.runDue().catch(reportBug)
      await runDuePayments(shop)
      await payBackReturns(shop)
      await forgetAnswers(shop)
      await forgetGuests(shop)
      await testMailbox?.trim()
    },
    feed: {
      latest: () => latestSeq(store.db),
      between: (after, upTo, limit) => purchasesBetween(store.db, after, upTo, limit),
    },
    orders: {
      latest: () => latestOrderNumber(store.db),
      between: (after, upTo, limit) => ordersBetween(store.db, after, upTo, limit),
    },
    goodsIds: {
      after: (after, limit) => goodsIdsAfter(store.db, after, limit),
      nthAfter: (after, nth) => nthGoodsIdAfter(store.db, after, nth),
    },
    domainEvents,
    close: () => store.close(),
  }
}
