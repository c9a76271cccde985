import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { AdminStatus } from '#app/features/admin/admin-status.tsx'
import { useAdminLive } from '#app/features/admin/use-admin-live.ts'
import { useShoppersOnline } from '#app/features/admin/use-shoppers-online.ts'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder, longAdminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { OrderBoard } from './order-board.tsx'

const LiveBoard = () => {
  useAdminLive()
  return (
    <>
      <AdminStatus people={useShoppersOnline()} />
      <OrderBoard />
    </>
  )
}

const meta = {
  component: OrderBoard,
  render: () => <LiveBoard />,
  parameters: onAdmin({ before: ({ shop }) => shop.anotherShopperBuys(3, 2, '미나') }),
  decorators: [inAdmin],
} satisfies Meta<typeof OrderBoard>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('시원한 사이다') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Lemon-Lime Soda') }
/** More orders than are shown at once. */
export const Many: Story = {
  parameters: onAdmin({
    before: async ({ shop }) => {
      for (let i = 0; i < 23; i += 1) await shop.anotherShopperBuys(1 + (i % 9), 1, i % 2 ? '미나' : '준호')
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(20))
    await userEvent.click(canvas.getByRole('button', { name: '더 보기' }))
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(23))
  },
}
/** On a phone the orders are cards. */
export const OnAPhone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => void (await canvas.findByRole('article')),
}
export const Empty: Story = { parameters: onAdmin(), play: shows('아직 주문이 없어요') }
export const NothingFound: Story = {
  parameters: onAdmin({ at: '/admin?q=없는사람&status=packed' }),
  play: shows('맞는 주문이 없어요'),
}
/** The list is paused, and a new order has arrived. */
export const Paused: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await shows('실시간')(context)
    await canvas.findByRole('rowheader')
    await userEvent.click(canvas.getByRole('button', { name: '멈추기' }))
    await currentStage().shop.anotherShopperBuys(1, 1, '준호')
    await shows('새 주문 1건 보기')(context)
  },
}
export const LongTexts: Story = {
  parameters: onAdmin({
    before: () => void answer('listAllOrders', { orders: [longAdminOrder, adminOrder], nextCursor: null, latest: 0 }),
  }),
  globals: { viewport: { value: 'phone' } },
  play: shows(/외 11개의 상품/),
}
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listAllOrders', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ before: () => void refuse('listAllOrders', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listAllOrders') }),
  play: shows('가게에 연결할 수 없어요'),
}
