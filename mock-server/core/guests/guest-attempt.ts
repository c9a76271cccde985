import { sha256 } from '../run/tokens.ts'

/** What names the guest of an attempt, who is found again by its `Idempotency-Key` alone. */
export const guestAttempt = (key: string): string => sha256(`guest ${key}`)
