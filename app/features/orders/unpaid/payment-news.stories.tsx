import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { awaitingOrder, failedOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PaymentNews } from './payment-news.tsx'

const meta = {
  component: PaymentNews,
  args: { order: awaitingOrder },
} satisfies Meta<typeof PaymentNews>
export default meta
type Story = StoryObj<typeof meta>

/** What was so from the start is no news. */
export const Nothing: Story = { play: ({ canvas }) => expect(canvas.queryByText('결제 대기')).toBeNull() }
export const Declined: Story = {
  render: function Deciding({ order }) {
    const [now, setNow] = useState(order)
    return (
      <>
        <button type="button" onClick={() => setNow(failedOrder)}>
          Decline
        </button>
        <PaymentNews order={now} />
      </>
    )
  },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Decline' }))
    await shows('결제 실패')(context)
  },
}
