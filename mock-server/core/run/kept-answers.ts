import { LRUCache } from 'lru-cache'
import type { EndpointAnswer, EndpointRequest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { DomainEvent, DomainEvents } from '../domain-events.ts'

/** How many answers are kept. */
const KEPT = 300

/** The longest time (ms) that an answer is kept: what was committed may fail to be published. */
const KEPT_MS = 10_000

type IsOutdated<K extends EndpointName> = (
  event: DomainEvent,
  request: EndpointRequest<K>,
  answer: EndpointAnswer<K>,
) => boolean

/** The endpoints whose answers are kept, because they are the same for everybody, and the events after which they are made anew. */
const outdated = {
  // Sales don't move a product in a list at once, not even among the best-selling ones.
  listGoods: (event, { query }, { goods }) =>
    event.type === 'goods-changed' ||
    (event.type === 'stock-changed' &&
      (query.inStock === true || goods.some(({ goodsId }) => goodsId === event.change.goodsId))),
  getGoods: (event, { params }, { goods }) =>
    (event.type === 'goods-changed' || event.type === 'stock-changed') &&
    (event.change.goodsId === params.goodsId ||
      goods.variants?.list.some(({ goodsId }) => goodsId === event.change.goodsId) === true),
  listRestocked: ({ type }) => type === 'goods-changed' || type === 'stock-changed',
  listCategories: ({ type }) => type === 'goods-changed',
  // Each sale would outdate them. How many are in stock may be some seconds old.
  countFilters: ({ type }) => type === 'goods-changed',
  // An account may hide its nickname, or be deleted.
  listPurchases: ({ type }) => type === 'purchased' || type === 'nickname-changed' || type === 'account-changed',
} satisfies { [K in EndpointName]?: IsOutdated<K> }

interface KeptAnswer {
  answer: object
  isOutdated: (event: DomainEvent) => boolean
}

/**
 * Keeps public answers until an event outdates them. Returns a function that gives the kept answer of a checked request, or makes it:
 * the same object as long as nothing has changed.
 */
export function createKeptAnswers(domainEvents: DomainEvents) {
  const answers = new LRUCache<string, KeptAnswer>({ max: KEPT, ttl: KEPT_MS })
  let events = 0
  domainEvents.subscribe((event) => {
    events += 1
    for (const [key, { isOutdated }] of answers.entries()) if (isOutdated(event)) answers.delete(key)
  })

  return async (name: EndpointName, request: object, make: () => Promise<object | undefined>) => {
    if (!isKept(name)) return make()
    const key = `${name} ${JSON.stringify(request)}`
    const kept = answers.get(key)
    if (kept) return kept.answer
    const before = events
    const answer = await make()
    // What was read while an event was published may be older than it.
    if (answer !== undefined && events === before) {
      // The table types each function by its endpoint, whose schemas the request and the answer fit.
      const isOutdated = outdated[name] as (event: DomainEvent, request: object, answer: object) => boolean
      answers.set(key, { answer, isOutdated: (event) => isOutdated(event, request, answer) })
    }
    return answer
  }
}

const isKept = (name: EndpointName): name is keyof typeof outdated => Object.hasOwn(outdated, name)
