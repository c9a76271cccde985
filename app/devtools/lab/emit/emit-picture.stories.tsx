import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { EmitPicture } from './emit-picture.tsx'

const meta = { component: EmitPicture, args: { number: 5 }, decorators: inLab } satisfies Meta<typeof EmitPicture>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask =
  (kind: RegExp, result: string): Play =>
  async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '소켓 네 개 연결하기' }))
    const emit = await canvas.findByRole('button', { name: '내보내기' })
    await userEvent.click(canvas.getByRole('radio', { name: kind }))
    await userEvent.click(emit)
    await canvas.findByText(result)
  }

export const NotConnected: Story = {}
export const Broadcast: Story = { play: ask(/socket\.broadcast/, '들은 소켓: 나, 다, 라. 듣지 못한 소켓: 가.') }
export const ToARoom: Story = {
  globals: { viewport: { value: 'phone' } },
  play: ask(/io\.to/, '들은 소켓: 가, 나. 듣지 못한 소켓: 다, 라.'),
}
export const InEnglish: Story = { globals: { language: 'en' } }
