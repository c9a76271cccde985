import type { Backend, Feed } from '#mock-server/core/backend.ts'
import { createFacts, type Fact } from '#mock-server/core/domain-events.ts'
import { Refusal } from '#mock-server/core/run/api-error.ts'
import { socketError } from '#mock-server/core/run/error-body.ts'
import type { TabDatabase } from './tab-database.ts'

interface SharedBackendParts {
  backend: Backend
  database: TabDatabase
  /** Tells the other tabs. */
  post: (fact: Fact) => void
  onError: (error: unknown) => void
}

/** A tab's backend on the database of all tabs: each call has its turn, and what has happened in any tab is told in every one. */
export function shareBackend({ backend, database, post, onError }: SharedBackendParts) {
  const facts = createFacts()
  /** Of the turn that runs. They are no facts until the turn's change is kept. */
  let pending: Fact[] = []
  backend.facts.subscribe((fact) => pending.push(fact))

  const turn = <T>(work: () => Promise<T>): Promise<T> =>
    database.turn(
      () => {
        pending = []
        return work()
      },
      () => {
        for (const fact of pending) {
          facts.publish(fact)
          post(fact)
        }
      },
    )

  const inTurns = <Row>(feed: Feed<Row>): Feed<Row> => ({
    latest: () => turn(() => feed.latest()),
    between: (after, upTo, limit) => turn(() => feed.between(after, upTo, limit)),
  })

  const shared: Backend = {
    ...backend,
    facts,
    runEndpoint: (name, call) =>
      turn(() => backend.runEndpoint(name, call)).catch((error: unknown) => {
        onError(error)
        return backend.refuse('internal', call.headers)
      }),
    runCommand: (namespace, name, caller, payload) =>
      turn(() => backend.runCommand(namespace, name, caller, payload)).catch((error: unknown) => {
        onError(error)
        return { ok: false, error: socketError(new Refusal('internal'), caller.language) }
      }),
    findSession: (token) => turn(() => backend.findSession(token)),
    feed: inTurns(backend.feed),
    orders: inTurns(backend.orders),
  }
  return {
    backend: shared,
    /** Does something else to the shop, in a turn of its own, and tells of it. */
    turn,
    /** Another tab has told of it. */
    hear: (fact: Fact) => facts.publish(fact),
  }
}
