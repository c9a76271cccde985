import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { FrameBytes } from './frame-bytes.tsx'

const meta = { component: FrameBytes, args: { number: 7 }, decorators: inLab } satisfies Meta<typeof FrameBytes>
export default meta
type Story = StoryObj<typeof meta>

export const Masked: Story = {}
/** A payload above 125 bytes: the length takes two more bytes. */
export const LongText: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.clear(canvas.getByLabelText('보낼 말'))
    await userEvent.type(canvas.getByLabelText('보낼 말'), longText)
    await canvas.findByText(/내용 \d{3}바이트/)
  },
}
export const NoFrame: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.clear(canvas.getByLabelText(/바이트/))
    await userEvent.type(canvas.getByLabelText(/바이트/), 'c1 01 48')
    await canvas.findByText('예약된 비트(RSV)는 0이어야 해요.')
  },
}
export const InEnglishOnAPhone: Story = { globals: { language: 'en', viewport: { value: 'phone' } } }
