import type { Callers } from '#mock-server/core/backend.ts'

type Caller = Callers['/']

/** A caller of the default namespace's commands, without a socket. */
export const shopCaller = (caller: Pick<Caller, 'sessionId' | 'language'> & Partial<Caller>): Caller => ({
  limitKey: 'one',
  enterPage: () => undefined,
  joinGoodsChat: () => ({ count: 0, names: [] }),
  leaveGoodsChat: () => undefined,
  ...caller,
})
