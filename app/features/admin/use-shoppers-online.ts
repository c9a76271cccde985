import { useAdminState } from './admin-realtime.ts'

/** How many people are in the shop; `null` until it is known. The server emits it on connect, so subscribe before that. */
export const useShoppersOnline = (): number | null =>
  useAdminState<'shoppers_online', number | null>(
    'shoppers_online',
    null,
    (before, batch) => batch.at(-1)?.[0] ?? before,
  )
