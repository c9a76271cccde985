import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainPayment } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PayTestPayment } from './pay-test-payment.tsx'

const meta = { component: PayTestPayment, args: { payment: plainPayment } } satisfies Meta<typeof PayTestPayment>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = { play: shows('카드로 9,000원 결제') }
export const Challenge: Story = {
  args: { payment: { ...plainPayment, state: 'challenge', triesLeft: 3 } },
  play: shows('본인 확인'),
}
