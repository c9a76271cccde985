import type { TestMail } from '#app/contract/test-mailbox.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { insertMail, listMails, trimMails } from '#mock-server/store/queries/mails.ts'
import type { Mailer } from './mailer.ts'

/** How long (ms) mails are kept, and how many. */
const mailsKept = 24 * 60 * 60 * 1000
const mailsAtMost = 100

export type TestMailbox = ReturnType<typeof createTestMailbox>

/** Catches the shop's mails for developers, who read all of them on a page: whoever can open it can prove any address. */
export function createTestMailbox(store: Store, now: () => Date) {
  const oldest = () => new Date(now().getTime() - mailsKept).toISOString()
  return {
    send: (mail) => insertMail(store.db, { ...mail, sentAt: now().toISOString() }),

    /** What has been sent, newest first. */
    list: (): Promise<TestMail[]> => listMails(store.db, oldest(), mailsAtMost),

    /** Deletes what is too old, or too much. */
    trim: () => trimMails(store.db, oldest(), mailsAtMost),
  } satisfies Mailer & Record<string, unknown>
}
