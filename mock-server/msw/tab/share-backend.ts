import type { Backend, Feed } from '#mock-server/core/backend.ts'
import { createDomainEvents, type DomainEvent } from '#mock-server/core/domain-events.ts'
import { ApiError } from '#mock-server/core/run/errors/api-error.ts'
import { socketError } from '#mock-server/core/run/errors/error-reply.ts'
import type { TabDatabase } from './tab-database.ts'

interface SharedBackendParts {
  backend: Backend
  database: TabDatabase
  /** Sends an event to the other tabs. */
  post: (event: DomainEvent) => void
  onError: (error: unknown) => void
}

/** A tab's backend on the database that all tabs share: calls take turns, and every tab publishes the events of all of them. */
export function shareBackend({ backend, database, post, onError }: SharedBackendParts) {
  const domainEvents = createDomainEvents()
  /** The events of the current turn. They are published once the turn's changes are stored. */
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
        return backend.errorReply('internal', call.headers)
      }),
    runCommand: (namespace, name, caller, payload) =>
      turn(() => backend.runCommand(namespace, name, caller, payload)).catch((error: unknown) => {
        onError(error)
        return { ok: false, error: socketError(new ApiError('internal'), caller.language) }
      }),
    findSession: (token) => turn(() => backend.findSession(token)),
    endExpiredSessions: () => turn(() => backend.endExpiredSessions()),
    revokeOutdated: (sessions) => turn(() => backend.revokeOutdated(sessions)),
    runDueWork: () => turn(() => backend.runDueWork()),
    feed: inTurns(backend.feed),
    orders: inTurns(backend.orders),
  }
  return {
    backend: shared,
    /** Runs other work on the shop in a turn of its own and publishes its events. */
    turn,
    /** Publishes an event that another tab sent. */
    receive: (event: DomainEvent) => domainEvents.publish(event),
  }
}
