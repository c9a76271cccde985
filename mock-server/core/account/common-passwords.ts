import { dictionary } from '@zxcvbn-ts/language-common'

const shortest = 8
const howMany = 3000

let common: Set<string> | undefined

/**
 * Whether a password is one of the 3,000 commonest of at least 8 characters, in any mix of upper and lower case. Shorter ones are
 * refused by their length, so they don't use up places in the list (NIST SP 800-63B-4, 3.1.1.2: compare with common passwords).
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(
    dictionary['passwords-common'].filter((candidate) => candidate.length >= shortest).slice(0, howMany),
  )
  return common.has(password.toLowerCase())
}
