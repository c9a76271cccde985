import { keptPassword } from '#app/contract/text.ts'

/** How passwords are hashed. The host supplies it, because argon2 does not run in browsers. */
export interface Passwords {
  /** Returns the salted hash in the form that `verify` takes. */
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

/**
 * Hashes every password in one form, so that it fits however it is typed. Hashes from before that were made of the password as it was
 * typed then, which keyboards and files write composed or decomposed: those forms are tried next.
 */
export const inOneForm = (passwords: Passwords): Passwords => ({
  hash: (password) => passwords.hash(keptPassword(password)),
  async verify(hash, password) {
    const kept = keptPassword(password)
    for (const form of new Set([kept, password, kept.normalize('NFD')])) {
      if (await passwords.verify(hash, form)) return true
    }
    return false
  },
})
