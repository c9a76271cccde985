import type { Meta, StoryObj } from '@storybook/react-vite'
import { orderReturn } from '#test/support/stories/return-samples.ts'
import { longOrder, longText, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ReturnSummary } from './return-summary.tsx'

const meta = { component: ReturnSummary, args: { order: plainOrder, orderReturn: orderReturn() } } satisfies Meta<
  typeof ReturnSummary
>
export default meta
type Story = StoryObj<typeof meta>

export const Requested: Story = { play: shows('파손·불량') }
export const Declined: Story = {
  args: { orderReturn: orderReturn({ status: 'declined', note: '', declinedReason: '이미 사용한 상품이에요.' }) },
  play: shows('이미 사용한 상품이에요.'),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Damaged or faulty') }
export const LongTexts: Story = {
  args: {
    order: longOrder,
    orderReturn: orderReturn({
      status: 'declined',
      note: longText.repeat(4),
      declinedReason: longText.repeat(4),
      lines: longOrder.items.map(({ goodsId, quantity }) => ({ goodsId, quantity })),
    }),
  },
  globals: { viewport: { value: 'phone' } },
}
