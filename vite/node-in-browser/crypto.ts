import { randomToken } from '#mock-server/core/run/tokens.ts'

/** Socket.IO needs only an id for its cluster node. */
export const randomBytes = (bytes: number) => ({ toString: () => randomToken(bytes) })
