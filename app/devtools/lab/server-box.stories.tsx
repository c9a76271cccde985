import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { ServerBox } from './server-box.tsx'

const meta = {
  component: ServerBox,
  args: { call: "io.emit('emitted')", busy: false },
  decorators: inLab,
} satisfies Meta<typeof ServerBox>
export default meta
type Story = StoryObj<typeof meta>

export const Quiet: Story = {}
export const Busy: Story = { args: { busy: true } }
export const LongCallOnAPhone: Story = {
  args: { call: "socket\n  .timeout(1000)\n  .to('red')\n  .except('blue')\n  .emitWithAck('emitted')", busy: true },
  globals: { viewport: { value: 'phone' } },
}
export const InEnglish: Story = { globals: { language: 'en' } }
