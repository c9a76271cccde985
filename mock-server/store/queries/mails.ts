import type { TestMail } from '#app/contract/test-mailbox.ts'
import type { Queries } from '../open-store.ts'

export async function insertMail(db: Queries, mail: Omit<TestMail, 'mailId'>): Promise<void> {
  await db
    .insertInto('mails')
    .values({ recipient: mail.to, subject: mail.subject, text: mail.text, link: mail.link, sent_at: mail.sentAt })
    .execute()
}

/** The newest mails since a time, newest first. */
export async function listMails(db: Queries, since: string, limit: number): Promise<TestMail[]> {
  const rows = await db
    .selectFrom('mails')
    .selectAll()
    .where('sent_at', '>', since)
    .orderBy('mail_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    mailId: row.mail_id,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    link: row.link,
    sentAt: row.sent_at,
  }))
}

/** Deletes mails that were sent before a time, and all but the newest `kept`. */
export async function trimMails(db: Queries, before: string, kept: number): Promise<void> {
  await db.deleteFrom('mails').where('sent_at', '<=', before).execute()
  const oldest = await db
    .selectFrom('mails')
    .select('mail_id')
    .orderBy('mail_id', 'desc')
    .offset(kept)
    .limit(1)
    .executeTakeFirst()
  if (oldest) await db.deleteFrom('mails').where('mail_id', '<=', oldest.mail_id).execute()
}
