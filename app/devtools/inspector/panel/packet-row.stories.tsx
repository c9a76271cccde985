import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { loggedPackets } from '#test/support/stories/logged-packets.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PacketRow } from './packet-row.tsx'

const { handshake, stock, broken, command, error, long, unknown } = loggedPackets

const meta = {
  component: PacketRow,
  args: { packet: stock, onReplay: fn() },
  render: (args) => (
    <ul>
      <PacketRow {...args} />
    </ul>
  ),
} satisfies Meta<typeof PacketRow>
export default meta
type Story = StoryObj<typeof meta>

export const Received: Story = { play: shows('STOCK_CHANGED') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('STOCK_CHANGED') }
export const Sent: Story = { args: { packet: command }, play: shows('BUY') }
export const Handshake: Story = { args: { packet: handshake } }
export const ApiError: Story = { args: { packet: error } }
export const UnknownEvent: Story = { args: { packet: unknown }, play: shows('NO_SUCH_EVENT') }
export const LongWord: Story = { args: { packet: long }, globals: { viewport: { value: 'phone' } } }
export const BreaksTheContract: Story = {
  args: { packet: broken },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByText('계약과 다름'))
    await shows(/^0\.stock: /)(context)
  },
}
export const Replayed: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByText('STOCK_CHANGED'))
    await userEvent.click(await canvas.findByRole('button'))
    await expect(args.onReplay).toHaveBeenCalledOnce()
  },
}
