import type { Meta, StoryObj } from '@storybook/react-vite'
import { longText, purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PurchaseRow } from './purchase-row.tsx'

const meta = {
  component: PurchaseRow,
  args: { purchase: purchase(1) },
  decorators: [
    (Story) => (
      <div style={{ width: '16rem' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof PurchaseRow>
export default meta
type Story = StoryObj<typeof meta>

export const JustNow: Story = { play: shows('방금') }
export const LongAgo: Story = { args: { purchase: purchase(1, { date: '2024-05-06T07:08:09.000Z' }) } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Cola') }
export const LongTexts: Story = {
  args: { purchase: purchase(1, { goodsName: `${longText} 외 12개의 상품`, nickname: '가'.repeat(20) }) },
}
