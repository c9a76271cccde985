import * as v from 'valibot'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

const GoodsChatMemory = v.object({ open: v.boolean(), draft: v.string() })
export type GoodsChatMemory = v.InferOutput<typeof GoodsChatMemory>

/** Whether a room's talk is open, and what is typed and not sent: it outlives a reload, and the way to sign in and back. */
export const createGoodsChatMemory = (room: string): StoredValue<GoodsChatMemory> =>
  createStoredValue(
    `talk:${room}`,
    (value): value is GoodsChatMemory => v.is(GoodsChatMemory, value),
    { open: false, draft: '' },
    () => sessionStorage,
  )
