import type { Meta, StoryObj } from '@storybook/react-vite'
import { longText, longWord, plainPayment } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { TestPaymentDetails } from './test-payment-details.tsx'

const meta = {
  component: TestPaymentDetails,
  args: { payment: plainPayment },
} satisfies Meta<typeof TestPaymentDetails>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('9,000원') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩9,000') }
export const LongTexts: Story = {
  args: { payment: { ...plainPayment, orderName: longText, orderNameEn: longWord, amount: 1_000_000_000 } },
  globals: { viewport: { value: 'phone' } },
}
