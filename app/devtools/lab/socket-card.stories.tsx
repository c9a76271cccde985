import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import type { LabEmitKind } from '#app/contract/lab.ts'
import { inLab } from '#test/support/stories/in-lab.tsx'
import type { EmitPicture } from './emit/emit-lines.ts'
import { SocketCard } from './socket-card.tsx'

const online = { phase: 'online', id: 'sYxw1rZtSgVwyPq0AAAB', transport: 'websocket' } as const
const picture: EmitPicture = {
  statuses: { a: online, b: online, c: { phase: 'connecting' }, d: { phase: 'closed' } },
  rooms: { a: 'red', b: 'red', c: 'blue', d: 'none' },
  asked: undefined,
  received: { a: 0, b: 0, c: 0, d: 0 },
  error: undefined,
}
const asked = (kind: LabEmitKind, received: number, more: Partial<EmitPicture['asked']> = {}): EmitPicture => ({
  ...picture,
  asked: { id: '1', kind, times: 1, open: false, answered: false, ...more },
  received: { ...picture.received, b: received },
})

const meta = {
  component: SocketCard,
  args: { name: 'b', picture, onMove: fn() },
  decorators: inLab,
  render: (args) => (
    <ul className="max-w-60">
      <SocketCard {...args} />
    </ul>
  ),
} satisfies Meta<typeof SocketCard>
export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'blue')
    await expect(args.onMove).toHaveBeenCalledWith('blue')
  },
}
export const Sender: Story = { args: { name: 'a' } }
export const Connecting: Story = { args: { name: 'c' } }
export const NotConnected: Story = { args: { name: 'd' } }
export const Received: Story = { args: { picture: asked('io.emit', 1) } }
export const ReceivedNothing: Story = { args: { picture: asked('io.emit', 0) } }
export const ReceivedSome: Story = { args: { picture: asked('io.volatile.emit', 37, { times: 100 }) } }
export const Answered: Story = { args: { picture: asked('socket.emitWithAck', 1, { answered: true }) } }
export const InEnglishOnAPhone: Story = {
  args: { picture: asked('io.emit', 1) },
  globals: { language: 'en', viewport: { value: 'phone' } },
}
