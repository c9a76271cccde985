import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { emit, online, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { OneOrder } from './one-order.tsx'
import { OrderDetails } from './order-details.tsx'

const as = '미나'
const { orderId, steps = [] } = plainOrder

const meta = {
  component: OneOrder,
  args: { orderId, signIn: <p>로그인 후 이용해 주세요.</p>, children: (order) => <OrderDetails order={order} /> },
  parameters: onStage({ as, before: () => void answer('getOrder', { order: plainOrder }) }),
} satisfies Meta<typeof OneOrder>
export default meta
type Story = StoryObj<typeof meta>

export const Found: Story = { play: shows(orderId) }
/** The order does not exist, or belongs to another account. */
export const NotFound: Story = { parameters: onStage({ as }), play: shows('주문을 찾을 수 없어요') }
/** Somebody who is signed out, in a browser that hasn't opened the order. */
export const SignInFirst: Story = { parameters: onStage({}), play: shows('로그인 후 이용해 주세요.') }
export const Loading: Story = { parameters: onStage({ as, before: () => void delay('getOrder', forever) }) }
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('getOrder') }),
  play: shows('가게에 연결할 수 없어요'),
}
/** An administrator ships the order while the page is open. */
export const MovesOn: Story = {
  play: async (context) => {
    await shows('결제완료')(context)
    await online()
    const at = '2026-11-21T00:10:00.000Z'
    answer('getOrder', { order: { ...plainOrder, status: 'shipped', steps: [...steps, { status: 'shipped', at }] } })
    emit('ORDER_CHANGED', { orderId, status: 'shipped', at })
    const step = context.canvas.getByText('배송중').closest('li')
    await waitFor(() => expect(step).toHaveAttribute('aria-current', 'step'))
  },
}
