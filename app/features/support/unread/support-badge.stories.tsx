import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { SupportBadge } from './support-badge.tsx'

const meta = {
  component: SupportBadge,
  args: { user: { userId: 2, role: 'shopper' } },
  parameters: onStage({
    as: '하늘',
    before: async ({ shop }) => {
      await shop.writesToShop('하늘', '배송은 언제 오나요?')
      await shop.writesToShop(administratorName, '내일 도착해요.', 1)
    },
  }),
  render: (args) => (
    <div className="relative inline-grid min-h-11 min-w-20 place-items-center">
      하늘
      <SupportBadge {...args} />
    </div>
  ),
} satisfies Meta<typeof SupportBadge>
export default meta
type Story = StoryObj<typeof meta>

export const Answered: Story = { play: shows('읽지 않은 메시지 1개') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/1 unread/i) }
export const NothingUnread: Story = {
  parameters: onStage({ as: '하늘' }),
  play: async ({ canvas }) => expect(canvas.queryByText(/읽지 않은/)).toBeNull(),
}
