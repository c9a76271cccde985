import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { NoticeBell } from './notice-bell.tsx'

const as = '미나'

const meta = {
  component: NoticeBell,
  parameters: onStage({
    as,
    before: async ({ shop }) => {
      await shop.anotherShopperBuys(3, 1, as)
      for (const status of ['packed', 'shipped'] as const) await shop.moveOrder(1, status)
    },
  }),
  decorators: (Story) => (
    <div className="grid justify-items-end pb-10">
      <Story />
    </div>
  ),
} satisfies Meta<typeof NoticeBell>
export default meta
type Story = StoryObj<typeof meta>

export const Unread: Story = { play: shows('알림, 읽지 않은 알림 2개') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Notifications, 2 unread') }
export const NothingUnread: Story = { parameters: onStage({ as }) }
