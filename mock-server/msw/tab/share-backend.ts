import type { Backend, Feed } from '#mock-server/core/backend.ts'
import { createDomainEvents, type DomainEvent } from '#mock-server/core/domain-events.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketError } from '#mock-server/core/run/errors/error-reply.ts'
import type { TabDatabase } from './tab-database.ts'

interface SharedBackendParts {
  backend: Backend
  database: TabDatabase
  /** Tells the other tabs. */
  post: (event: DomainEvent) => void
  onError: (error: unknown) => void
}

/** A tab's backend on the database of all tabs: each call has its turn, and what has happened in any tab is told in every one. */
export function shareBackend({ backend, database, post, onError }: SharedBackendParts) {
  const domainEvents = createDomainEvents()
  /** Of the turn that runs. They are no domain events until the turn's change is kept. */
  let pending: DomainEvent[] = []
  backend.domainEvents.subscribe((event) => pending.push(event))

  const turn = <T>(work: () => Promise<T>): Promise<T> =>
    database.turn(
      () => {
        pending = []
        return work()
      },
      () => {
        for (const event of pending) {
          domainEvents.publish(event)
          post(event)
        }
      },
    )

  const inTurns = <Row>(feed: Feed<Row>): Feed<Row> => ({
    latest: () => turn(() => feed.latest()),
    between: (after, upTo, limit) => turn(() => feed.between(after, upTo, limit)),
  })

  const shared: Backend = {
    ...backend,
    domainEvents,
    runEndpoint: (name, call) =>
      turn(() => backend.runEndpoint(name, call)).catch((error: unknown) => {
        onError(error)
        return backend.refuse('internal', call.headers)
      }),
    runCommand: (namespace, name, caller, payload) =>
      turn(() => backend.runCommand(namespace, name, caller, payload)).catch((error: unknown) => {
        onError(error)
        return { ok: false, error: socketError(new ApiError('internal'), caller.language) }
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
    hear: (event: DomainEvent) => domainEvents.publish(event),
  }
}
