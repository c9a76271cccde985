import type { Meta, StoryObj } from '@storybook/react-vite'
import { waitFor } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { PulledCable } from './pulled-cable.tsx'

const meta = { component: PulledCable, args: { number: 8 }, decorators: inLab } satisfies Meta<typeof PulledCable>
export default meta
type Story = StoryObj<typeof meta>

export const NotConnected: Story = {}
export const Counting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '케이블 꽂기' }))
    await waitFor(() => canvas.getAllByText(/들음 1 /))
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
