import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { OrderList } from './order-list.tsx'

const as = '미나'
const at = '/orders'

const meta = {
  component: OrderList,
  parameters: onStage({ as, at, before: ({ shop }) => shop.anotherShopperBuys(3, 2, as) }),
} satisfies Meta<typeof OrderList>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('시원한 사이다') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Lemon-Lime Soda') }
/** More than one page of orders. */
export const Many: Story = {
  parameters: onStage({
    as,
    at,
    before: async ({ shop }) => {
      for (let goodsId = 1; goodsId <= 12; goodsId++) await shop.anotherShopperBuys(goodsId, 1, as)
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '더 보기' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(12))
  },
}
export const Empty: Story = { parameters: onStage({ as, at }), play: shows('아직 주문이 없어요') }
export const LongTexts: Story = {
  parameters: onStage({
    as,
    at,
    before: () => void answer('listOrders', { orders: [{ ...longOrder, orderId: 'a' }, plainOrder], nextCursor: null }),
  }),
  globals: { viewport: { value: 'phone' } },
  play: shows(/외 11개의 상품/),
}
export const Loading: Story = { parameters: onStage({ as, at, before: () => void delay('listOrders', forever) }) }
export const Failed: Story = {
  parameters: onStage({ as, at, before: () => void refuse('listOrders', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onStage({ as, at, before: () => void breakOff('listOrders') }),
  play: shows('가게에 연결할 수 없어요'),
}
