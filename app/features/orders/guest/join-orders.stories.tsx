import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, delay, forever } from '#test/support/stories/story-shop.ts'
import { JoinOrders } from './join-orders.tsx'

const as = '미나'

const meta = {
  component: JoinOrders,
  args: { token: 'expired' },
  parameters: onStage({ as }),
} satisfies Meta<typeof JoinOrders>
export default meta
type Story = StoryObj<typeof meta>

const joining = (orders: number) => onStage({ as, before: () => void answer('joinGuestOrders', { orders }) })

export const BroughtIn: Story = { parameters: joining(2), play: shows('주문 2건을 가져왔어요') }
export const InEnglish: Story = {
  parameters: joining(1),
  globals: { language: 'en' },
  play: shows('1 order added'),
}
export const Nothing: Story = { parameters: joining(0), play: shows('가져올 주문이 없어요') }
export const Expired: Story = { play: shows('링크를 쓸 수 없어요') }
export const Waiting: Story = { parameters: onStage({ as, before: () => void delay('joinGuestOrders', forever) }) }
