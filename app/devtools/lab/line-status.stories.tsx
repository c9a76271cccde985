import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { LineStatusText } from './line-status.tsx'

const meta = {
  component: LineStatusText,
  args: { status: { phase: 'online', id: 'sYxw1rZtSgVwyPq0AAAB', transport: 'websocket' } },
  decorators: inLab,
} satisfies Meta<typeof LineStatusText>
export default meta
type Story = StoryObj<typeof meta>

export const Online: Story = { play: shows('연결됨 · websocket') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/websocket/) }
export const Connecting: Story = { args: { status: { phase: 'connecting' } } }
export const NeverOpened: Story = { args: { status: { phase: 'closed' } } }
export const ClosedByTheServer: Story = {
  args: { status: { phase: 'closed', reason: 'io server disconnect' } },
  play: shows(/io server disconnect/),
}
export const Refused: Story = {
  args: { status: { phase: 'refused', code: 'too_many_requests', message: longText } },
  globals: { viewport: { value: 'phone' } },
  play: shows(new RegExp(longText)),
}
