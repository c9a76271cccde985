import { randomToken } from '#mock-server/core/run/tokens.ts'

/** The id of a node of a Socket.IO cluster: all that is asked for. */
export const randomBytes = (bytes: number) => ({ toString: () => randomToken(bytes) })
