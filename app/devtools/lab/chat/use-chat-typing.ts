import { useEffect, useRef, useState } from 'react'
import type { LabPerson } from '#app/contract/lab.ts'
import { useLabEvent, useLabSend } from '../lab-realtime.ts'

/** Who types tells so again after this time (ms). */
const AGAIN_MS = 2_000
/** A person whose last typing signal is older than this (ms) counts as no longer typing. */
const FORGOTTEN_MS = 5_000

/** Who of the others is typing, and what tells them that one is typing oneself. */
export function useChatTyping() {
  const [typing, setTyping] = useState<readonly LabPerson[]>([])
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const signalledAt = useRef(Number.NEGATIVE_INFINITY)
  const send = useLabSend('typing')

  const stop = (id: string) => {
    clearTimeout(timers.current.get(id))
    timers.current.delete(id)
    setTyping((people) => people.filter((person) => person.id !== id))
  }
  useLabEvent('typing', ({ person, typing: isTyping }) => {
    stop(person.id)
    if (!isTyping) return
    setTyping((people) => [...people, person])
    timers.current.set(
      person.id,
      setTimeout(() => stop(person.id), FORGOTTEN_MS),
    )
  })
  // Who has said it has stopped typing.
  useLabEvent('chat message', (_, person) => stop(person.id))
  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running.values()) clearTimeout(timer)
    }
  }, [])

  /** A lost signal is not reported, because it matters to nobody. */
  const signal = (isTyping: boolean) => void send(isTyping, { timeout: 1_000 }).catch(() => undefined)
  return {
    typing,
    /** The text is this now. */
    typed: (text: string): void => {
      const now = performance.now()
      if (text === '') {
        if (signalledAt.current > 0) signal(false)
        signalledAt.current = Number.NEGATIVE_INFINITY
      } else if (now - signalledAt.current > AGAIN_MS) {
        signalledAt.current = now
        signal(true)
      }
    },
  }
}
