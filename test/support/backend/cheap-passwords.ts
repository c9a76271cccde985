import type { Passwords } from '#mock-server/core/account/passwords.ts'

/** Passwords at no cost: what is tested with them is everything but the hash. */
export const cheapPasswords: Passwords = {
  hash: (password) => Promise.resolve(`cheap:${password}`),
  verify: (hash, password) => Promise.resolve(hash === `cheap:${password}`),
}
