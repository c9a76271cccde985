export interface Mail {
  to: string
  subject: string
  text: string
  /** The page that the mail leads to, as a path of the shop. Who really sends mails puts the shop's origin before it. */
  link: string
}

/** Who takes the shop's mails to people. */
export interface Mailer {
  /** Rejects when the mail could not be handed over. */
  send(mail: Mail): Promise<void>
}
