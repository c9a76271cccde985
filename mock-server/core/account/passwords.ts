/** How passwords are hashed. The host supplies it, because argon2 does not run in browsers. */
export interface Passwords {
  /** Returns the salted hash in the form that `verify` takes. */
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}
