import * as v from 'valibot'
import { problem } from './field-error.ts'

/**
 * 2–20 letters, digits, `_` and `-` of any script, none of them drawn as nothing (Hangul has such letters), normalised to NFKC;
 * unique without regard to case.
 */
export const Nickname = v.pipe(
  v.string(problem('nickname')),
  v.normalize('NFKC'),
  v.regex(/^(?!.*\p{DI})[\p{L}\p{N}_-][\p{L}\p{M}\p{N}_-]{1,19}$/u, problem('nickname')),
)
export type Nickname = v.InferOutput<typeof Nickname>

export const Email = v.pipe(
  v.string(problem('email')),
  v.trim(),
  v.maxLength(254, problem('email')),
  v.email(problem('email')),
)
export type Email = v.InferOutput<typeof Email>

/** 8–128 characters; that it is not a common one is checked by the server. */
export const NewPassword = v.pipe(
  v.string(problem('password')),
  v.minLength(8, problem('password')),
  v.maxLength(128, problem('password')),
)
export type NewPassword = v.InferOutput<typeof NewPassword>

export const SignUp = v.object({
  nickname: Nickname,
  email: Email,
  password: NewPassword,
  confirmPassword: v.pipe(v.string(problem('passwordMismatch')), v.maxLength(128, problem('passwordMismatch'))),
})
export type SignUp = v.InferOutput<typeof SignUp>

export const SignIn = v.object({
  email: v.pipe(v.string(problem('email')), v.maxLength(254, problem('email'))),
  password: v.pipe(v.string(problem('required')), v.maxLength(128, problem('password'))),
  /** `cookie`: the answer leaves the token out and the session lives in the cookie alone. */
  session: v.optional(v.literal('cookie')),
})
export type SignIn = v.InferOutput<typeof SignIn>

export const Role = v.picklist(['shopper', 'administrator'])
export type Role = v.InferOutput<typeof Role>

export const User = v.object({
  userId: v.number(),
  nickname: v.string(),
  email: v.string(),
  role: Role,
  /** Others see the nickname's first character only, in the purchase feed and in what is broadcast. */
  hideNickname: v.boolean(),
})
export type User = v.InferOutput<typeof User>

/** What an account may change of itself. */
export const UserChange = v.object({ hideNickname: v.boolean() })
export type UserChange = v.InferOutput<typeof UserChange>

/** Who deletes an account shows by its password that it is not just somebody who found the browser open. */
export const AccountDeletion = v.object({
  password: v.pipe(
    v.string(problem('required')),
    v.minLength(1, problem('required')),
    v.maxLength(128, problem('passwordWrong')),
  ),
})
export type AccountDeletion = v.InferOutput<typeof AccountDeletion>
