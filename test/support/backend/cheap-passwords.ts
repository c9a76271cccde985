import type { Passwords } from '#mock-server/core/account/passwords.ts'

/** Passwords without hashing, for tests of everything else. */
export const cheapPasswords: Passwords = {
  hash: (password) => Promise.resolve(`cheap:${password}`),
  verify: (hash, password) => Promise.resolve(hash === `cheap:${password}`),
}
