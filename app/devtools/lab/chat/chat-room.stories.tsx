import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { onStage } from '#test/support/stories/stage.ts'
import { ChatRoom } from './chat-room.tsx'

const meta = {
  component: ChatRoom,
  args: { number: 3 },
  decorators: inLab,
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof ChatRoom>
export default meta
type Story = StoryObj<typeof meta>

export const Outside: Story = {}
export const JoinedAndLeft: Story = {
  play: async ({ canvas, userEvent }) => {
    const [one, two] = ['창 1', '창 2'].map((name) => within(canvas.getByRole('region', { name })))
    if (!one || !two) throw new Error('no windows')
    await userEvent.click(one.getByRole('button', { name: '들어가기' }))
    await one.findByText('미나님이 들어왔어요.')
    await userEvent.click(two.getByRole('button', { name: '들어가기' }))
    await userEvent.click(await two.findByRole('button', { name: '나가기' }))
    await two.findByText('소켓이 닫혔어요: io server disconnect')
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
