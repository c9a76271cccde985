import type { Meta, StoryObj } from '@storybook/react-vite'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { UnreadCount } from './unread-count.tsx'

const meta = {
  component: UnreadCount,
  args: { count: 3, label: '읽지 않은 메시지 3개' },
  decorators: inSupport,
} satisfies Meta<typeof UnreadCount>
export default meta
type Story = StoryObj<typeof meta>

export const Few: Story = { play: shows('3') }
export const VeryMany: Story = { args: { count: 1_234, label: '읽지 않은 메시지 1,234개' }, play: shows('99+') }
