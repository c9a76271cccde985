import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

/** Whether purchases pop up as toasts. The list of recent purchases is always shown. */
export const createNoticesPreference = (): StoredValue<boolean> =>
  createStoredValue('purchase-notices', (value) => typeof value === 'boolean', true)
