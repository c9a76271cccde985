import * as v from 'valibot'
import type { Contract } from '#app/shared/realtime/contract.ts'

const Sale = v.object({ seq: v.number(), name: v.string() })

/** A contract of these tests' own, with one of each kind. */
export const shop = {
  commands: {
    BUY: {
      payload: v.object({ goodsId: v.number(), key: v.optional(v.string()) }),
      ack: v.object({ orderId: v.string() }),
    },
    ENTER: { payload: v.string(), ack: v.object({}) },
    LEAVE: { payload: v.string(), ack: v.object({}) },
  },
  events: {
    SOLD: { args: [Sale] },
    SHOP_CHANGED: { args: [v.object({ sold: v.array(Sale) })], batchOf: { sold: 'SOLD' } },
    FEED_RESET: { args: [v.object({ seq: v.number(), missed: v.number() })] },
    COUNT: { args: [v.number()] },
    MOVED: { args: [v.number(), v.string()] },
    CLOSED: { args: [] },
    SECRET: { args: [v.string()] },
  },
} as const satisfies Contract

export type Shop = typeof shop
export type Sale = v.InferOutput<typeof Sale>

export const chat = {
  commands: {},
  events: { SAID: { args: [v.string()] } },
} as const satisfies Contract
