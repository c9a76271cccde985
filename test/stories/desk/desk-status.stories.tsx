import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeskStatus } from '#app/features/desk/desk-status.tsx'
import { useDeskLive } from '#app/features/desk/use-desk-live.ts'
import { shows } from '../support/shows.ts'
import { currentStage, onStage } from '../support/stage.ts'
import { inDesk, onDesk } from './desk-frame.tsx'

const Listening = ({ people }: { people: number | null }) => {
  useDeskLive()
  return <DeskStatus people={people} />
}

const meta = {
  component: DeskStatus,
  args: { people: 42 },
  render: (args) => <Listening {...args} />,
  parameters: onDesk(),
  decorators: [inDesk],
} satisfies Meta<typeof DeskStatus>
export default meta
type Story = StoryObj<typeof meta>

export const Live: Story = { play: shows('지금 42명이 둘러보고 있어요') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('In the shop now: 42') }
/** Nobody listens, so nothing connects. */
export const Connecting: Story = { render: (args) => <DeskStatus {...args} />, play: shows('연결하는 중…') }
export const Away: Story = {
  play: async (context) => {
    await shows('실시간')(context)
    await currentStage().shop.stop()
    await shows(/^연결이 끊겼어요/)(context)
    await currentStage().shop.start()
    await shows('실시간')(context)
  },
}
/** Of somebody who is no administrator. */
export const Denied: Story = { parameters: onStage({ as: '미나' }), play: shows('실시간 소식을 받지 못하고 있어요.') }
