import { useEffect, useState } from 'react'

/** A person counts as typing for this long (ms) after the last typing event. */
const TYPING_MS = 5_000

/** Tracks who is typing. A person is removed by their message or when their typing events stop. */
export function useTypingPeople() {
  const [lastTyped, setLastTyped] = useState<ReadonlyMap<string, number>>(new Map())

  useEffect(() => {
    if (lastTyped.size === 0) return
    const next = Math.min(...lastTyped.values()) + TYPING_MS - performance.now()
    const timer = setTimeout(() => {
      const now = performance.now()
      setLastTyped((all) => new Map([...all].filter(([, at]) => at + TYPING_MS > now)))
    }, next)
    return () => clearTimeout(timer)
  }, [lastTyped])

  return {
    names: [...lastTyped.keys()],
    typing: (name: string) => setLastTyped((all) => new Map(all).set(name, performance.now())),
    spoke: (name: string) =>
      setLastTyped((all) => (all.has(name) ? new Map([...all].filter(([other]) => other !== name)) : all)),
  }
}
