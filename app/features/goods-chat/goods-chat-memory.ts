import type { ValueStore } from '#app/shared/storage/create-store.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

export interface GoodsChatMemory {
  readonly open: boolean
  readonly draft: string
}

const isGoodsChatMemory = (value: unknown): value is GoodsChatMemory =>
  typeof value === 'object' &&
  value !== null &&
  'open' in value &&
  typeof value.open === 'boolean' &&
  'draft' in value &&
  typeof value.draft === 'string'

/** Remembers whether the chat is open and its draft. Both survive a reload and signing in. */
export const createGoodsChatMemory = (goodsId: number): StoredValue<GoodsChatMemory> =>
  createStoredValue(`talk:goods:${goodsId}`, isGoodsChatMemory, { open: false, draft: '' }, () => sessionStorage)

/** The draft alone, for the message field. */
export const draftIn = (memory: StoredValue<GoodsChatMemory>): ValueStore<string> => ({
  get: () => memory.get().draft,
  set: (draft) => memory.set({ ...memory.get(), draft }),
  subscribe: memory.subscribe,
})
