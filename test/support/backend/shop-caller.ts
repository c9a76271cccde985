import type { Callers } from '#mock-server/core/backend.ts'

type Caller = Callers['/']

/** Who sends commands of the default namespace, without a socket. */
export const shopCaller = (caller: Pick<Caller, 'sessionId' | 'language'> & Partial<Caller>): Caller => ({
  limitKey: 'one',
  enterPage: () => undefined,
  joinGoodsChat: () => ({ count: 0, names: [] }),
  leaveGoodsChat: () => undefined,
  ...caller,
})
