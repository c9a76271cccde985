import * as v from 'valibot'
import { Count, Seq } from '#app/contract/primitives.ts'
import { Purchase } from '#app/contract/purchase.ts'
import type { Contract } from '#app/shared/realtime/contract.ts'

/** The event of the benchmark: a purchase as the shop tells of it, and how many are left. */
export const Sale = v.object({ ...Purchase.entries, stock: Count })
export type Sale = v.InferOutput<typeof Sale>

/** `END` follows the last sale of a burst, with its `seq`: some hooks receive no event without a new payload. */
export const contract = {
  commands: {},
  events: { SALE: { args: [Sale] }, END: { args: [Seq] } },
} as const satisfies Contract
