/** How passwords are hashed: the host supplies it, for argon2 does not run everywhere that the shop does. */
export interface Passwords {
  /** The password's hash, with its own salt, in a form that `verify` takes. */
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}
