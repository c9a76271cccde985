import { orderUntilAnswered } from './call-shop.ts'

export interface OrderFlow {
  /** The ids of the orders that were acknowledged. */
  acknowledged(): readonly string[]
  /** The longest time in which no order was acknowledged, in ms. */
  longestGap(): number
  /** Ends it when every attempt has its answer. Rejects when one was refused. */
  stop(): Promise<void>
}

/** How many attempts may be under way at once. */
const mostUnderWay = 100

/** Shoppers who order one piece of a product each in turn, so many a second, whatever the shop does. */
export function orderSteadily(
  url: string,
  { tokens, goodsIds, perSecond }: { tokens: readonly string[]; goodsIds: readonly number[]; perSecond: number },
): OrderFlow {
  const acknowledged: string[] = []
  const attempts: Promise<void>[] = []
  let lastAt = performance.now()
  let longest = 0

  const timer = setInterval(() => {
    // Shoppers who wait don't order more: on a busy machine the load would grow without end.
    if (attempts.length - acknowledged.length > mostUnderWay) return
    const number = attempts.length
    const [token = '', goodsId = 1] = [tokens[number % tokens.length], goodsIds[number % goodsIds.length]]
    attempts.push(
      orderUntilAnswered(url, token, goodsId).then((orderId) => {
        acknowledged.push(orderId)
        longest = Math.max(longest, performance.now() - lastAt)
        lastAt = performance.now()
      }),
    )
    // Its rejection is reported by `stop`.
    attempts.at(-1)?.catch(() => undefined)
  }, 1000 / perSecond)

  return {
    acknowledged: () => acknowledged,
    longestGap: () => Math.max(longest, performance.now() - lastAt),
    async stop() {
      clearInterval(timer)
      await Promise.all(attempts)
    },
  }
}
