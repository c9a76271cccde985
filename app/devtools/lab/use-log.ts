import { useCallback, useState } from 'react'

export interface LogLine {
  key: number
  /** From here to the server, from there, or what is to be said about it. */
  direction: 'out' | 'in' | 'note'
  text: string
}

const kept = 60

/** The newest lines of what went to and fro. */
export function useLog() {
  const [lines, setLines] = useState<readonly LogLine[]>([])
  const add = useCallback(
    (direction: LogLine['direction'], text: string) =>
      setLines((all) => [...all.slice(1 - kept), { key: (all.at(-1)?.key ?? 0) + 1, direction, text }]),
    [],
  )
  const clear = useCallback(() => setLines([]), [])
  return { lines, add, clear }
}
