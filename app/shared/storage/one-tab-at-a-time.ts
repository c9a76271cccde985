/** Runs `work` in one tab of the browser at a time. Web Locks exist only on https and localhost. Without them, it runs without a lock. */
export const oneTabAtATime = <T>(lock: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(lock, work) : work()
