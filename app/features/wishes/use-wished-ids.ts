import { useQuery } from '@tanstack/react-query'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { useGuestWishes } from './guest/use-guest-wishes.ts'
import { wishesQueries } from './wishes.queries.ts'

/** The wishlist of the account or, for a guest, of this browser, newest wish first; `undefined` while it is not known. */
export function useWishedIds(signedIn: boolean): readonly number[] | undefined {
  const kept = useStoredValue(useGuestWishes())
  const { data } = useQuery({ ...wishesQueries.ids(), enabled: signedIn })
  return signedIn ? data : kept
}
