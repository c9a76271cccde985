import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import type { Passwords } from '#mock-server/core/account/passwords.ts'

/** Argon2id with OWASP's least settings: 19 MiB of memory, two passes, one lane. */
const settings = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** Argon2id, at most two hashes at a time: more would take the memory and the threads of everybody else. */
export function createArgon2Passwords(atOnce = 2): Passwords {
  const inTurn = pLimit(atOnce)
  return {
    hash: (password) => inTurn(() => hash(password, settings)),
    verify: (hashed, password) =>
      // A stored hash that can't be read fits no password.
      inTurn(() => verify(hashed, password).catch(() => false)),
  }
}
