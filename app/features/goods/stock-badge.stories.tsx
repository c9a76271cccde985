import type { Meta, StoryObj } from '@storybook/react-vite'
import { useQuery } from '@tanstack/react-query'
import { expect } from 'storybook/test'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, emit, online, onStage } from '#test/support/stories/stage.ts'
import { StockBadge } from './stock-badge.tsx'

const meta = { component: StockBadge, args: { stock: 10 } } satisfies Meta<typeof StockBadge>
export default meta
type Story = StoryObj<typeof meta>

export const Few: Story = { play: shows('10개 남음') }
export const TheLast: Story = { args: { stock: 1 }, play: shows('1개 남음') }
export const SoldOut: Story = { args: { stock: 0 }, play: shows('품절') }
export const InEnglish: Story = { args: { stock: 3 }, globals: { language: 'en' }, play: shows('3 left') }
/** There is enough stock, so the badge is empty. */
export const Enough: Story = {
  args: { stock: 11 },
  play: ({ canvasElement }) => expect(canvasElement).toHaveTextContent(/^$/),
}

/** The stock of product 3 in the app's cache. */
function LiveBadge() {
  const { data } = useQuery(goodsQueries.byId(3))
  return data && <StockBadge stock={data.stock} />
}

/** Others buy the last five one by one, then an administrator restocks. */
export const RunsOut: Story = {
  parameters: onStage({ goods: [{ goodsId: 3, stock: 5 }] }),
  render: () => <LiveBadge />,
  play: async (context) => {
    await shows('5개 남음')(context)
    await online()
    for (const left of [4, 3, 2, 1, 0]) {
      await currentStage().shop.anotherShopperBuys(3)
      await shows(left > 0 ? `${left}개 남음` : '품절')(context)
    }
    await currentStage().shop.changeGoods(3, { stock: 6 })
    await shows('6개 남음')(context)
  },
}

/** The same with an event sent by hand instead of by the shop. */
export const HearsOfStock: Story = {
  parameters: onStage({ goods: [{ goodsId: 3, stock: 5 }] }),
  render: () => <LiveBadge />,
  play: async (context) => {
    await shows('5개 남음')(context)
    await online()
    emit('STOCK_CHANGED', { goodsId: 3, stock: 1, sold: 9 })
    await shows('1개 남음')(context)
  },
}
