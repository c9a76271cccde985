import { useAdminState } from './admin-realtime.tsx'

/** How many people are in the shop; `null` until it is known. Told at each connect, so whoever asks has to be there then. */
export const useShoppersOnline = (): number | null =>
  useAdminState<'shoppers_online', number | null>(
    'shoppers_online',
    null,
    (before, batch) => batch.at(-1)?.[0] ?? before,
  )
