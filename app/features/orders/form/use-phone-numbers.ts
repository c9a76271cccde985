import { useEffect, useState } from 'react'
import { retryLoad } from '#app/shared/ui/retry-load.ts'

/** Loaded with the first phone number field, because the library has 30 kB. */
async function load() {
  const [{ readPhoneNumber }, { formatPhone }] = await Promise.all([
    import('#app/contract/phone-number.ts'),
    import('./format-phone.ts'),
  ])
  return { readPhoneNumber, formatPhone }
}

/**
 * Reads and formats phone numbers; `undefined` until the code is loaded. If it can't be loaded, the number stays as typed and
 * the server validates it.
 */
export function usePhoneNumbers() {
  const [phoneNumbers, setPhoneNumbers] = useState<Awaited<ReturnType<typeof load>>>()
  useEffect(() => {
    const left = new AbortController()
    void retryLoad(load, left.signal).then(setPhoneNumbers)
    return () => left.abort()
  }, [])
  return phoneNumbers
}
