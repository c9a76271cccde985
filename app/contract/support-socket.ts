import * as v from 'valibot'
import type { SocketNamespace } from './socket-namespace.ts'
import {
  MarkRead,
  SendSupportMessage,
  SupportMessage,
  SupportRead,
  SupportThread,
  SupportTyping,
  ThreadChoice,
} from './support.ts'

/** A shopper talks to the shop: nobody but the shopper and administrators hears of it. */
export const supportSocket = {
  '/customer-chat': {
    access: 'signed-in',
    commands: {
      /** The acknowledged message is stored; sent again under its key it is stored once. */
      msg: {
        access: 'signed-in',
        payload: SendSupportMessage,
        ack: v.object({ message: SupportMessage }),
        errors: ['thread_not_found', 'idempotency_key_reused'],
      },
      typing: { access: 'signed-in', payload: ThreadChoice, ack: v.object({}), errors: ['thread_not_found'] },
      read: { access: 'signed-in', payload: MarkRead, ack: v.object({}), errors: ['thread_not_found'] },
    },
    events: {
      /** To both sides, the sender's other tabs too: the text, and the message. */
      msg: { args: [v.string(), SupportMessage] },
      /** Not to those who type. */
      typing: { args: [SupportTyping] },
      read: { args: [SupportRead] },
      /** To administrators: a thread is new, or another as they see it. */
      thread: { args: [SupportThread] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
