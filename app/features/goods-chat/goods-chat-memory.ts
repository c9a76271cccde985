import * as v from 'valibot'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

const TalkMemory = v.object({ open: v.boolean(), draft: v.string() })
export type TalkMemory = v.InferOutput<typeof TalkMemory>

/** Whether a room's talk is open, and what is typed and not sent: it outlives a reload, and the way to sign in and back. */
export const createTalkMemory = (room: string): StoredValue<TalkMemory> =>
  createStoredValue(
    `talk:${room}`,
    (value): value is TalkMemory => v.is(TalkMemory, value),
    { open: false, draft: '' },
    () => sessionStorage,
  )
