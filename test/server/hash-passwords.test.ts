import { expect, test } from 'vitest'
import { createArgon2Passwords } from '#mock-server/http/argon2-passwords.ts'

test('passwords are kept as argon2id with 19 MiB and two passes, each with its own salt', async () => {
  const passwords = createArgon2Passwords()
  const hashes = await Promise.all(
    ['plum-orchard-42', 'plum-orchard-42', '비밀번호는 길게 🔑'].map((password) => passwords.hash(password)),
  )
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(hashes[0]).not.toBe(hashes[1])
  expect(await passwords.verify(hashes[0] ?? '', 'plum-orchard-42')).toBe(true)
  expect(await passwords.verify(hashes[2] ?? '', '비밀번호는 길게 🔑')).toBe(true)
  expect(await passwords.verify(hashes[0] ?? '', 'plum-orchard-43')).toBe(false)
})

test('a stored hash that is none fits no password', async () => {
  const passwords = createArgon2Passwords()
  for (const broken of ['', 'plum-orchard-42', '$argon2id$v=19$m=1', '$2b$10$abc'])
    expect(await passwords.verify(broken, 'plum-orchard-42')).toBe(false)
})
