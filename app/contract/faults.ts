import * as v from 'valibot'
import { Count, GoodsId } from './primitives.ts'
import { type EndpointName, routes } from './routes.ts'

/**
 * Faults that a developer simulates. They exist in development and in the shop without a server only. They are written as text
 * in the page's `?faults=` and in a header of each of its calls: `latency:800~200,error:createOrder@0.5,polling`.
 */
export interface Faults {
  /** How much longer each call and each packet to the shop takes, in ms, plus or minus `jitter`. */
  latency: number
  jitter: number
  /** Endpoint → how often (0 to 1) it answers 500 instead of running. `*` is every endpoint without a rate of its own. */
  errors: Readonly<Record<string, number>>
  /** WebSockets fail, as behind some proxies. */
  polling: boolean
  /** The realtime connection is cut and can't be made again. */
  drop: boolean
  /** The realtime connection is cut whenever it has been open for this many ms; 0 means never. */
  flap: number
  /** How many pieces demo shoppers buy per second. */
  burst: number
  /** `goodsId` → pieces in stock. */
  stock: Readonly<Record<string, number>>
  /** The demo account to sign in as: its e-mail address up to the `@`. */
  as: string
  /** How many hours the caller's clock is ahead; negative when it is behind. */
  hours: number
}

export const noFaults: Faults = {
  latency: 0,
  jitter: 0,
  errors: {},
  polling: false,
  drop: false,
  flap: 0,
  burst: 0,
  stock: {},
  as: '',
  hours: 0,
}

/** The largest values that can be set. */
export const faultLimits = { latency: 5_000, flap: 60_000, burst: 500, stock: 99_999, hours: 87_600 }

/** The request header that carries the faults. */
export const faultsHeader = 'x-faults'

const isEndpoint = (name: string): name is EndpointName | '*' => name === '*' || Object.hasOwn(routes, name)

/** Reads a number without a sign. Returns `undefined` for anything else and for numbers above `max`. */
function amount(text: string | undefined, max: number): number | undefined {
  const number = text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return number <= max ? number : undefined
}

/** Reads one item; `undefined` when it is not a fault. */
function readFault(item: string, current: Faults): Partial<Faults> | undefined {
  const [name = '', value = ''] = item.split(/:(.*)/s)
  switch (name) {
    case 'latency': {
      const [middle, around = '0'] = value.split('~')
      const [latency, jitter] = [amount(middle, faultLimits.latency), amount(around, faultLimits.latency)]
      return latency === undefined || jitter === undefined ? undefined : { latency, jitter }
    }
    case 'error': {
      const [endpoint = '', often = '1'] = value.split('@')
      const rate = amount(often, 1)
      return rate === undefined || !isEndpoint(endpoint)
        ? undefined
        : { errors: { ...current.errors, [endpoint]: rate } }
    }
    case 'polling':
    case 'drop':
      return value === '' ? { [name]: true } : undefined
    case 'flap':
    case 'burst': {
      const number = amount(value, faultLimits[name])
      return number === undefined ? undefined : { [name]: number }
    }
    case 'stock': {
      const [goodsId = '', left] = value.split('@')
      const stock = amount(left, faultLimits.stock)
      const reads = /^[1-9]\d{0,9}$/.test(goodsId) && stock !== undefined && Number.isInteger(stock)
      return reads ? { stock: { ...current.stock, [goodsId]: stock } } : undefined
    }
    case 'as':
      return /^[\w.-]+$/.test(value) ? { as: value } : undefined
    case 'time': {
      // A query string turns a plus into a space.
      const [, sign = '', text] = /^([ +-]?)([\d.]+)h$/.exec(value) ?? []
      const hours = amount(text, faultLimits.hours)
      return hours === undefined ? undefined : { hours: sign === '-' ? -hours : hours }
    }
    default:
      return undefined
  }
}

/** Reads what `writeFaults` writes. Items that can't be read are returned in `unread` and change nothing. */
export function readFaults(text: string): { faults: Faults; unread: string[] } {
  let faults = noFaults
  const unread: string[] = []
  for (const item of text.split(',').filter(Boolean)) {
    const part = readFault(item, faults)
    if (part === undefined) unread.push(item)
    else faults = { ...faults, ...part }
  }
  return { faults, unread }
}

/** The faults that are set, each as written in a link. */
export function listFaults({
  latency,
  jitter,
  errors,
  polling,
  drop,
  flap,
  burst,
  stock,
  as,
  hours,
}: Faults): string[] {
  return [
    ...(latency > 0 || jitter > 0 ? [`latency:${latency}${jitter > 0 ? `~${jitter}` : ''}`] : []),
    ...Object.entries(errors).map(([endpoint, rate]) => `error:${endpoint}@${rate}`),
    ...(polling ? ['polling'] : []),
    ...(drop ? ['drop'] : []),
    ...(flap > 0 ? [`flap:${flap}`] : []),
    ...(burst > 0 ? [`burst:${burst}`] : []),
    ...Object.entries(stock).map(([goodsId, left]) => `stock:${goodsId}@${left}`),
    ...(as === '' ? [] : [`as:${as}`]),
    ...(hours === 0 ? [] : [`time:${hours}h`]),
  ]
}

export const writeFaults = (faults: Faults): string => listFaults(faults).join(',')

/** A change to the shop itself, which everybody in it sees. */
export const ShopControl = v.variant('do', [
  /** Demo shoppers buy `count` pieces of products that are for sale. Products that run out are restocked. */
  v.object({ do: v.literal('buy'), count: v.pipe(Count, v.minValue(1), v.maxValue(faultLimits.burst)) }),
  v.object({ do: v.literal('set-stock'), goodsId: GoodsId, stock: v.pipe(Count, v.maxValue(faultLimits.stock)) }),
  /** Empties the shop and seeds it again. */
  v.object({ do: v.literal('reset') }),
])
export type ShopControl = v.InferOutput<typeof ShopControl>

export const DemoAccount = v.object({
  nickname: v.string(),
  email: v.string(),
  password: v.string(),
  role: v.picklist(['shopper', 'administrator']),
})
export type DemoAccount = v.InferOutput<typeof DemoAccount>

/** The shop as the developer tools see it. */
export interface ShopControls {
  accounts(): Promise<readonly DemoAccount[]>
  /** Rejects when the shop could not do it. */
  run(control: ShopControl): Promise<void>
}
