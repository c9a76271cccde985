import type { Generated } from 'kysely'

// Tables of `tables.ts` for orders without an account. The guests themselves are in `users`.

/**
 * `browser` and `order` (the link of a mail) let somebody see a guest's order; one browser's token may open several guests. `proof` is the
 * link of a mail that proves an account's e-mail address.
 */
export type AccessKind = 'browser' | 'order' | 'proof'

export interface AccessTokensTable {
  /** SHA-256 of the token, so that the database alone opens nothing. */
  token_hash: string
  user_id: number
  kind: AccessKind
  expires_at: string
}

/** What the test mailbox has caught. */
export interface MailsTable {
  mail_id: Generated<number>
  recipient: string
  subject: string
  text: string
  link: string
  sent_at: string
}
