import { randomToken } from '#mock-server/core/run/tokens.ts'

/** Session ids as engine.io makes them: 15 random bytes in base64url. */
export const base64id = { generateId: () => randomToken(15) }
