import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

/** Whether purchases pop up as notices; the list of them is there in any case. */
export const createNoticesPreference = (): StoredValue<boolean> =>
  createStoredValue('purchase-notices', (value) => typeof value === 'boolean', true)
