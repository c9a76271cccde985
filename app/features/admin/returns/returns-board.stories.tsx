import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { returnedAdminOrder } from '#test/support/stories/return-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { ReturnsBoard } from './returns-board.tsx'

const returns = (['requested', 'accepted', 'returned', 'declined', 'withdrawn'] as const).map((status, index) => ({
  returnId: index + 1,
  order: returnedAdminOrder({
    returnId: index + 1,
    status,
    ...(status === 'declined' && { declinedReason: '이미 사용한 상품이에요.' }),
  }),
}))

const meta = {
  component: ReturnsBoard,
  parameters: onAdmin({ before: () => void answer('listReturns', { returns, nextCursor: null }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof ReturnsBoard>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('이미 사용한 상품이에요.') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
export const Empty: Story = { parameters: onAdmin(), play: shows('반품이 없어요') }
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listReturns', forever) }) }
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listReturns') }),
  play: shows('가게에 연결할 수 없어요'),
}
