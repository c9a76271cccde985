import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { awaitingOrder, longOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AwaitingNote } from './awaiting-note.tsx'

const meta = { component: AwaitingNote, args: { order: awaitingOrder } } satisfies Meta<typeof AwaitingNote>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('결제를 기다리는 주문이 있어요: 시원한 콜라') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/You have an order awaiting payment/) }
export const None: Story = {
  args: { order: undefined },
  play: ({ canvas }) => expect(canvas.queryByRole('link')).toBeNull(),
}
export const LongTexts: Story = {
  args: { order: { ...awaitingOrder, items: longOrder.items } },
  globals: { viewport: { value: 'phone' } },
}
