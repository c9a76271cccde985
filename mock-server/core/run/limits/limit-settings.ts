/** At most `points` in any window of `seconds`. */
export interface Limit {
  points: number
  seconds: number
}

export interface LimitSettings {
  callsPerAddress: Limit
  /** New socket connections, each of which may ask for what it missed. */
  handshakesPerAddress: Limit
  signInsPerAddress: Limit
  /** Wrong passwords of one address for one account, or of one browser that the account knows. */
  guessesPerCaller: Limit
  /** Wrong passwords for one account from anywhere, but for browsers that the account knows. */
  guessesPerAccount: Limit
  /** Attempts for one account above `guessesPerAccount`, one caller after the other. */
  guessesInQueue: Limit
  /** Wrong passwords by which a signed-in account confirms that it is to be deleted, or that it changes a role. */
  deletionsPerAccount: Limit
  signUpsPerAddress: Limit
  ordersPerAccount: Limit
  /** Orders without an account, by the caller's address and by the e-mail address. */
  guestOrdersPerAddress: Limit
  guestOrdersPerEmail: Limit
  /** Numbers of guests' orders, or addresses with them, that don't fit. */
  guestLookupsPerAddress: Limit
  /** Mails about guests' orders to one address. */
  mailsPerEmail: Limit
  /** Mails that an account asks for to prove its address. */
  proofsPerAccount: Limit
  /** Files of orders that one administrator begins. */
  orderFilesPerAccount: Limit
  /** Codes of coupons that don't exist, asked for by one account. */
  couponGuessesPerAccount: Limit
  /** Messages of one account, in support and the goods chat together. */
  messagesPerAccount: Limit
  /** Reviews of one account that are written, changed or deleted, and its votes. */
  reviewsPerAccount: Limit
  /** Signs that an account is typing, in support and the goods chat together. */
  typingPerAccount: Limit
  commandsPerKey: Limit
}

export const defaultLimits: LimitSettings = {
  callsPerAddress: { points: 600, seconds: 60 },
  handshakesPerAddress: { points: 600, seconds: 60 },
  signInsPerAddress: { points: 50, seconds: 300 },
  guessesPerCaller: { points: 10, seconds: 900 },
  guessesPerAccount: { points: 100, seconds: 900 },
  guessesInQueue: { points: 90, seconds: 900 },
  deletionsPerAccount: { points: 10, seconds: 900 },
  signUpsPerAddress: { points: 20, seconds: 3600 },
  ordersPerAccount: { points: 30, seconds: 60 },
  guestOrdersPerAddress: { points: 20, seconds: 3600 },
  guestOrdersPerEmail: { points: 20, seconds: 3600 },
  guestLookupsPerAddress: { points: 10, seconds: 900 },
  mailsPerEmail: { points: 10, seconds: 3600 },
  proofsPerAccount: { points: 5, seconds: 3600 },
  orderFilesPerAccount: { points: 10, seconds: 600 },
  couponGuessesPerAccount: { points: 20, seconds: 300 },
  messagesPerAccount: { points: 20, seconds: 10 },
  reviewsPerAccount: { points: 20, seconds: 10 },
  typingPerAccount: { points: 10, seconds: 10 },
  commandsPerKey: { points: 60, seconds: 10 },
}
