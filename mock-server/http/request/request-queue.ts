import type { ServerResponse } from 'node:http'

/** How many turns each request has. Node accepts one connection in each, and in a rush most callers come with a new one. */
const turnsEach = 3

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
 * Begins requests in the order in which they came, with turns of the event loop in between. Node reads all that have arrived in one turn,
 * and the database answers at once: without a queue, timers, sockets, health checks and new connections (Node accepts one a turn)
 * wait for all of them.
 */
export function createRequestQueue({
  patience = 1000,
  now = () => performance.now(),
}: QueueOptions = {}): RequestQueue {
  const waiting: { response: Pick<ServerResponse, 'closed'>; begin: () => void; since: number }[] = []
  let isBusy = false

  function nextRequest(): void {
    let next = waiting.shift()
    while (next?.response.closed) next = waiting.shift()
    isBusy = next !== undefined
    if (next === undefined) return
    inTurns(turnsEach, nextRequest)
    next.begin()
  }

  return {
    isFull() {
      const [first] = waiting
      return first !== undefined && now() - first.since > patience
    },
    enter(response, begin) {
      if (isBusy) {
        waiting.push({ response, begin, since: now() })
        return
      }
      isBusy = true
      inTurns(turnsEach, nextRequest)
      begin()
    },
  }
}

function inTurns(count: number, run: () => void): void {
  setImmediate(() => (count > 1 ? inTurns(count - 1, run) : run()))
}
