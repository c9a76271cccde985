import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { awaitingOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ContinuePayment } from './continue-payment.tsx'

const meta = { component: ContinuePayment, args: { order: awaitingOrder } } satisfies Meta<typeof ContinuePayment>
export default meta
type Story = StoryObj<typeof meta>

export const Awaiting: Story = {
  play: ({ canvas }) => expect(canvas.getByRole('link')).toHaveAttribute('href', awaitingOrder.payment?.page?.url),
}
export const Primary: Story = { args: { primary: true }, play: shows('결제 계속하기') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Continue to payment') }
export const Paid: Story = {
  args: { order: plainOrder },
  play: ({ canvas }) => expect(canvas.queryByRole('link')).toBeNull(),
}
