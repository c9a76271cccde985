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

/** Whether the goods chat is open, and what is typed and not sent: it outlives a reload, and the way to sign in and back. */
export const createGoodsChatMemory = (goodsId: number): StoredValue<GoodsChatMemory> =>
  createStoredValue(`talk:goods:${goodsId}`, isGoodsChatMemory, { open: false, draft: '' }, () => sessionStorage)
