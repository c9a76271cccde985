import type { ServerResponse } from 'node:http'

export interface RequestQueue {
  /** Whether the first waits longer than the patience: new requests are to be refused. */
  isFull(): boolean
  /** Begins a request now, or in a later turn unless its client has gone by then. */
  enter(response: Pick<ServerResponse, 'closed'>, begin: () => void): void
}

interface QueueOptions {
  /** How long a request may wait for its turn, in ms. */
  patience?: number
  /** A clock in ms. */
  now?: () => number
}

/**
 * Begins one request in each turn of the event loop, in the order in which they came. Node reads all that have arrived in one turn,
 * and the database answers at once: without a queue, timers, sockets, health checks and new connections (Node accepts one a turn)
 * wait for all of them.
 */
export function createRequestQueue({
  patience = 1000,
  now = () => performance.now(),
}: QueueOptions = {}): RequestQueue {
  const waiting: { response: Pick<ServerResponse, 'closed'>; begin: () => void; since: number }[] = []
  let isTurnTaken = false

  function nextTurn(): void {
    let next = waiting.shift()
    while (next?.response.closed) next = waiting.shift()
    isTurnTaken = next !== undefined
    if (next === undefined) return
    setImmediate(nextTurn)
    next.begin()
  }

  return {
    isFull() {
      const [first] = waiting
      return first !== undefined && now() - first.since > patience
    },
    enter(response, begin) {
      if (isTurnTaken) {
        waiting.push({ response, begin, since: now() })
        return
      }
      isTurnTaken = true
      setImmediate(nextTurn)
      begin()
    },
  }
}
