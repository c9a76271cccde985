import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, onStage } from '#test/support/stories/stage.ts'
import { AdminStatus } from './admin-status.tsx'
import { useAdminLive } from './use-admin-live.ts'

const Listening = ({ people }: { people: number | null }) => {
  useAdminLive()
  return <AdminStatus people={people} />
}

const meta = {
  component: AdminStatus,
  args: { people: 42 },
  render: (args) => <Listening {...args} />,
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AdminStatus>
export default meta
type Story = StoryObj<typeof meta>

export const Live: Story = { play: shows('지금 42명이 둘러보고 있어요') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('42 people in the shop now') }
/** Nothing subscribes, so nothing connects. */
export const Connecting: Story = { render: (args) => <AdminStatus {...args} />, play: shows('연결하는 중…') }
export const Away: Story = {
  play: async (context) => {
    await shows('실시간')(context)
    await currentStage().shop.stop()
    await shows(/^연결이 끊겼어요/)(context)
    await currentStage().shop.start()
    await shows('실시간')(context)
  },
}
/** The account is not an administrator. */
export const Denied: Story = { parameters: onStage({ as: '미나' }), play: shows('실시간 소식을 받지 못하고 있어요.') }
