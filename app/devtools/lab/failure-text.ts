import type { labMessages } from './lab.messages.ts'
import { LineRefused } from './lab-line.ts'

/** Why something was not sent, for people: the server's own words, or that it gave none. */
export const failureText = (error: unknown, t: (typeof labMessages)['ko']): string =>
  t.failed(error instanceof LineRefused ? error.message : t.noAnswer)
