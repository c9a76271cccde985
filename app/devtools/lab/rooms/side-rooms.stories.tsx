import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { SideRooms } from './side-rooms.tsx'

const meta = {
  component: SideRooms,
  args: { number: 4 },
  decorators: inLab,
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof SideRooms>
export default meta
type Story = StoryObj<typeof meta>

export const Outside: Story = {}
export const InARoom: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    const one = within(canvas.getByRole('region', { name: '소켓 1' }))
    await userEvent.click(one.getByRole('button', { name: '동쪽 방 들어가기' }))
    await one.findByText('동쪽 방: 미나님이 들어왔어요.')
    await userEvent.type(one.getByLabelText('할 말'), `${longText}{Enter}`)
    await one.findByText(`동쪽 방 · 미나: ${longText}`)
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
