import { useEffect, useState } from 'react'

/** So long after the last sign of it, in ms, somebody is thought to be typing. */
const TYPING_MS = 5_000

/** Who is typing: by the signs of it, until a message comes or none do any more. */
export function useTypingPeople() {
  const [signs, setSigns] = useState<ReadonlyMap<string, number>>(new Map())

  useEffect(() => {
    if (signs.size === 0) return
    const next = Math.min(...signs.values()) + TYPING_MS - performance.now()
    const timer = setTimeout(() => {
      const now = performance.now()
      setSigns((all) => new Map([...all].filter(([, at]) => at + TYPING_MS > now)))
    }, next)
    return () => clearTimeout(timer)
  }, [signs])

  return {
    names: [...signs.keys()],
    typing: (name: string) => setSigns((all) => new Map(all).set(name, performance.now())),
    spoke: (name: string) =>
      setSigns((all) => (all.has(name) ? new Map([...all].filter(([other]) => other !== name)) : all)),
  }
}
