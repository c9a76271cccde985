/**
 * Lets timers, sockets and other calls run. The embedded database answers at once, so that a loop of awaited queries would hold them
 * up from its first to its last.
 */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
