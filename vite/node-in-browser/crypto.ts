import { randomToken } from '#mock-server/core/run/random-token.ts'

/** The id of a node of a Socket.IO cluster: all that is asked for. */
export const randomBytes = (bytes: number) => ({ toString: () => randomToken(bytes) })
