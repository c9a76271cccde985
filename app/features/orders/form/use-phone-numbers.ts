import { useEffect, useState } from 'react'

/** Loaded when the first field for a phone number is shown: the library behind it has 30 kB. */
async function load() {
  const [{ readPhoneNumber }, { formatPhone, caretAfterDigits }] = await Promise.all([
    import('#app/contract/phone-number.ts'),
    import('./format-phone.ts'),
  ])
  return { readPhoneNumber, formatPhone, caretAfterDigits }
}

/**
 * Reads and formats phone numbers; `undefined` until the code for it is there. Where it can't be loaded the number stays as it is
 * typed, and the server says what is wrong with it.
 */
export function usePhoneNumbers() {
  const [phoneNumbers, setPhoneNumbers] = useState<Awaited<ReturnType<typeof load>>>()
  useEffect(() => {
    load().then(setPhoneNumbers, () => {})
  }, [])
  return phoneNumbers
}
