import type { Language } from '#app/contract/field-errors.ts'
import type { EndpointAccess, EndpointAnswer, EndpointRequest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type {
  CommandAccess,
  CommandName,
  CommandPayload,
  CommandResult,
  NamespaceAccess,
  NamespaceName,
} from '#app/contract/socket.ts'
import type { Access } from '#app/contract/user.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import type { Passwords } from './account/passwords.ts'
import type { Callers, EndpointCall, EndpointReply, Session } from './backend.ts'
import type { DomainEvents } from './domain-events.ts'
import type { TestMailbox } from './mail/create-test-mailbox.ts'
import type { Mailer } from './mail/mailer.ts'
import type { PaymentProvider } from './payments/payment-provider.ts'
import type { Limits } from './run/limits/limits.ts'
import type { Sessions } from './run/session/sessions.ts'
import type { TestProvider } from './test-provider/create-test-provider.ts'

/** What every endpoint and command can use. */
export interface Shop {
  store: Store
  sessions: Sessions
  passwords: Passwords
  limits: Limits
  /** Orders the list of the best-selling products anew if that is due. */
  refreshPopularity: () => Promise<void>
  /** Deletes old changes of stocks now and then. Call it after each change of a product's stock. */
  trimStockHistory: (goodsId: number) => Promise<void>
  domainEvents: DomainEvents
  /** Who takes the money of orders that are paid outside the shop. */
  provider: PaymentProvider
  /** The same, as its own page knows it. */
  testProvider: TestProvider
  /** Who takes mails to people; nobody in a shop without mail. */
  mailer: Mailer | undefined
  /** The same, as its own page knows it, where it catches mails for developers. */
  testMailbox: TestMailbox | undefined
  /** How long (ms) an order may await its payment. */
  paymentHold: number
  now: () => Date
  /** Passes an unexpected error to the host. Returns the incident id by which it can be found. */
  reportBug: (error: unknown) => string
}

export interface Context<A extends Access> {
  shop: Shop
  /** Never `null` when the endpoint requires a session: access is checked before. */
  session: A extends 'open' | 'guest' ? Session | null : Session
  address: string
  /** See `EndpointCall`. */
  device: string
  /** See `EndpointCall`. */
  guestToken: string | undefined
  language: Language
  /** The request as it was sent, for endpoints that check its signature. */
  sent: Pick<EndpointCall, 'headers' | 'body'>
  /** What is sent along with the answer. */
  reply: Pick<EndpointReply, 'setSession' | 'sessionToken' | 'setDevice' | 'setGuest'> & {
    headers: Record<string, string>
  }
}

type EndpointFunction<K extends EndpointName> = (
  context: Context<EndpointAccess<K>>,
  request: EndpointRequest<K>,
) => Promise<EndpointAnswer<K>>

/** One function per endpoint of the contract: a missing or renamed one does not compile. */
export type Endpoints = { [K in EndpointName]: EndpointFunction<K> }

export interface CommandContext<N extends NamespaceName, K extends CommandName<N>> {
  shop: Shop
  /** Never `null` when the command or its namespace requires a session: access is checked before. */
  session: NamespaceAccess<N> | CommandAccess<N, K> extends 'open' | 'guest' ? Session | null : Session
  caller: Callers[N]
}

/** One function per command of a namespace: a missing or renamed one does not compile. */
export type CommandsOf<N extends NamespaceName> = {
  [K in CommandName<N>]: (context: CommandContext<N, K>, payload: CommandPayload<N, K>) => Promise<CommandResult<N, K>>
}
