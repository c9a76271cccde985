import * as v from 'valibot'
import { Seq, Timestamp } from './primitives.ts'

/** A mail that the test mailbox has caught. */
export const TestMail = v.object({
  mailId: Seq,
  to: v.string(),
  subject: v.string(),
  text: v.string(),
  /** The page that the mail leads to, as a path of the shop. */
  link: v.string(),
  sentAt: Timestamp,
})
export type TestMail = v.InferOutput<typeof TestMail>

/** Newest first: those of the last day, at most 100. */
export const TestMails = v.object({ mails: v.array(TestMail) })
export type TestMails = v.InferOutput<typeof TestMails>
