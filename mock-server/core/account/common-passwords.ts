import { dictionary } from '@zxcvbn-ts/language-common'
import { foldText } from '#app/contract/text.ts'

const shortest = 8
const howMany = 3000

let common: Set<string> | undefined

/**
 * Whether a password is one of the 3,000 most common ones of at least 8 characters, regardless of case and width (NIST SP 800-63B-4,
 * 3.1.1.2). Shorter passwords are rejected by their length.
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(
    dictionary['passwords-common'].filter((candidate) => candidate.length >= shortest).slice(0, howMany),
  )
  return common.has(foldText(password))
}
