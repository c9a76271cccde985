/** How often (ms) a host lets the shop do what is due. */
const workInterval = 1_000

/** Runs `work` again and again, never twice at once. Returns its end, which waits for what is running. */
export function repeatWork(work: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch(onError)
      .then(() => {
        running = undefined
      })
  }, workInterval)
  return async () => {
    clearInterval(timer)
    await running
  }
}
