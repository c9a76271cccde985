import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { fieldError, maxCharacters, minCharacters } from './primitives.ts'
import { asciiDomain } from './text.ts'

/**
 * 2–20 letters, digits, `_` and `-` of any script, normalised to NFKC and unique regardless of case. Invisible letters, which
 * Hangul has, are not allowed.
 */
export const Nickname = v.pipe(
  v.string(fieldError('nickname')),
  v.normalize('NFKC'),
  v.regex(/^(?!.*\p{DI})[\p{L}\p{N}_-][\p{L}\p{M}\p{N}_-]{1,19}$/u, fieldError('nickname')),
)
export type Nickname = v.InferOutput<typeof Nickname>

/** Whether browsers take it for an e-mail address (WHATWG HTML, `input type=email`), whose domain may be in any script. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  return v.RFC_EMAIL_REGEX.test(`${text.slice(0, at + 1)}${asciiDomain(text.slice(at + 1))}`)
}

/** Kept as it was typed, in half width. Two spellings of one address are one: see `emailKey`. */
export const Email = v.pipe(
  v.string(fieldError('email')),
  v.transform(plainText),
  maxCharacters(254, fieldError('email')),
  v.check(isEmailAddress, fieldError('email')),
)
export type Email = v.InferOutput<typeof Email>

/** 8–128 characters. The server also rejects common passwords. */
export const NewPassword = v.pipe(
  v.string(fieldError('password')),
  v.normalize('NFC'),
  minCharacters(8, fieldError('password')),
  maxCharacters(128, fieldError('password')),
)
export type NewPassword = v.InferOutput<typeof NewPassword>

/** Decomposed, a password of 128 characters can be as long as this. It is composed only where it is compared. */
const LONGEST_TYPED_PASSWORD = 512

export const SignUp = v.object({
  nickname: Nickname,
  email: Email,
  password: NewPassword,
  confirmPassword: v.pipe(
    v.string(fieldError('passwordMismatch')),
    v.normalize('NFC'),
    maxCharacters(128, fieldError('passwordMismatch')),
  ),
})
export type SignUp = v.InferOutput<typeof SignUp>

export const SignIn = v.object({
  email: v.pipe(v.string(fieldError('email')), maxCharacters(254, fieldError('email'))),
  password: v.pipe(v.string(fieldError('required')), maxCharacters(LONGEST_TYPED_PASSWORD, fieldError('password'))),
  /** `cookie` keeps the token out of the answer: only the cookie carries the session. */
  session: v.optional(v.literal('cookie')),
})
export type SignIn = v.InferOutput<typeof SignIn>

/**
 * Who may call an endpoint, connect to a namespace or send a command. Administrators are signed in, too. `guest` is an account, or a
 * guest: for an order that exists, one whose browser has placed it, or has found it since.
 */
export type Access = 'open' | 'guest' | 'signed-in' | 'administrator'

export const Role = v.picklist(['shopper', 'administrator'])
export type Role = v.InferOutput<typeof Role>

export const User = v.object({
  userId: v.number(),
  nickname: v.string(),
  email: v.string(),
  role: Role,
  /** Others see only the first character of the nickname: in the purchase feed and in broadcasts. */
  hideNickname: v.boolean(),
})
export type User = v.InferOutput<typeof User>

/** What an account may change about itself. */
export const UserChange = v.object({ hideNickname: v.boolean() })
export type UserChange = v.InferOutput<typeof UserChange>

const TypedPassword = v.pipe(
  v.string(fieldError('required')),
  v.minLength(1, fieldError('required')),
  maxCharacters(LONGEST_TYPED_PASSWORD, fieldError('passwordWrong')),
)

/** The caller's own password proves that they are not just somebody who found the browser open. */
export const OwnPassword = v.object({ password: TypedPassword })
export type OwnPassword = v.InferOutput<typeof OwnPassword>

/**
 * Another account's new role. The app sends the administrator's own password with it, because a browser may stand open; a program that
 * has signed in may leave it out.
 */
export const RoleChange = v.object({ role: Role, password: v.optional(TypedPassword) })
export type RoleChange = v.InferOutput<typeof RoleChange>

/** Whose role an administrator looks for. */
export const AccountQuery = v.object({ email: Email })
export type AccountQuery = v.InferOutput<typeof AccountQuery>

const graphemes = new Intl.Segmenter()

/** "m***": how others see a hidden nickname. It keeps the first character as people count characters (a grapheme). */
export function hiddenNickname(nickname: string): string {
  const [first] = graphemes.segment(nickname)
  return `${first?.segment ?? ''}***`
}
