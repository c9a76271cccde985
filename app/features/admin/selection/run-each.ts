/** How many calls run at the same time. */
const AT_ONCE = 4

/** Does something with each item, a few at a time, and answers with which it went well, and why not with others. */
export async function runEach<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const done: T[] = []
  const failed: { item: T; error: unknown }[] = []
  // All workers take from this, so each item is taken once.
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) {
      try {
        await work(item)
        done.push(item)
      } catch (error) {
        failed.push({ item, error })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { done, failed }
}
