import * as v from 'valibot'
import { fieldError } from './field-error.ts'

/**
 * 2–20 letters, digits, `_` and `-` of any script, none of them drawn as nothing (Hangul has such letters), normalised to NFKC;
 * unique without regard to case.
 */
export const Nickname = v.pipe(
  v.string(fieldError('nickname')),
  v.normalize('NFKC'),
  v.regex(/^(?!.*\p{DI})[\p{L}\p{N}_-][\p{L}\p{M}\p{N}_-]{1,19}$/u, fieldError('nickname')),
)
export type Nickname = v.InferOutput<typeof Nickname>

export const Email = v.pipe(
  v.string(fieldError('email')),
  v.trim(),
  v.maxLength(254, fieldError('email')),
  v.email(fieldError('email')),
)
export type Email = v.InferOutput<typeof Email>

/** 8–128 characters; that it is not a common one is checked by the server. */
export const NewPassword = v.pipe(
  v.string(fieldError('password')),
  v.minLength(8, fieldError('password')),
  v.maxLength(128, fieldError('password')),
)
export type NewPassword = v.InferOutput<typeof NewPassword>

export const SignUp = v.object({
  nickname: Nickname,
  email: Email,
  password: NewPassword,
  confirmPassword: v.pipe(v.string(fieldError('passwordMismatch')), v.maxLength(128, fieldError('passwordMismatch'))),
})
export type SignUp = v.InferOutput<typeof SignUp>

export const SignIn = v.object({
  email: v.pipe(v.string(fieldError('email')), v.maxLength(254, fieldError('email'))),
  password: v.pipe(v.string(fieldError('required')), v.maxLength(128, fieldError('password'))),
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
    v.string(fieldError('required')),
    v.minLength(1, fieldError('required')),
    v.maxLength(128, fieldError('passwordWrong')),
  ),
})
export type AccountDeletion = v.InferOutput<typeof AccountDeletion>
