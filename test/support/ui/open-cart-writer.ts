import { QueryClient } from '@tanstack/react-query'
import { onTestFinished } from 'vitest'
import { cartQueries } from '#app/features/cart/cart.queries.ts'
import { createCartWriter } from '#app/features/cart/writer/cart-writer.ts'
import { createCartWrites, noWrites } from '#app/features/cart/writer/cart-writes.ts'
import { call } from '#app/shared/api/call.ts'
import { createTestShop } from './create-test-shop.ts'

/** The writer of mina's cart on a page that knows one of goods 1 in it, and hears of no other device. */
export async function openCartWriter() {
  const shop = await createTestShop()
  const { userId } = await shop.signIn('mina')
  await shop.putsIntoCart('mina', 1, 1)
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const writes = createCartWrites()
  onTestFinished(async () => {
    writes.set(noWrites)
    queryClient.clear()
    await shop.close()
  })
  const { queryKey } = cartQueries.mine()
  await queryClient.fetchQuery(cartQueries.mine())
  const goodsOf = async (goodsId: number) => (await call('getGoods', { params: { goodsId } })).goods
  return {
    shop,
    queryClient,
    writes,
    goods: [await goodsOf(1), await goodsOf(2)] as const,
    writer: createCartWriter(queryClient, writes, userId),
    cached: () => queryClient.getQueryData(queryKey)?.map(({ goods, quantity }) => [goods.goodsId, quantity]),
    stored: async () => (await call('getCart', {})).cart.map(({ goods, quantity }) => [goods.goodsId, quantity]),
  }
}
