import type { Meta, StoryObj } from '@storybook/react-vite'
import { orderReturn, returnedOrder } from '#test/support/stories/return-samples.ts'
import { plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ReturnBadge } from './return-badge.tsx'

const meta = { component: ReturnBadge, args: { order: returnedOrder() } } satisfies Meta<typeof ReturnBadge>
export default meta
type Story = StoryObj<typeof meta>

export const Requested: Story = { play: shows('반품 신청') }
export const Accepted: Story = { args: { order: returnedOrder({ status: 'accepted' }) }, play: shows('반품 접수') }
/** Something is left with the shopper. */
export const Partly: Story = { args: { order: returnedOrder({ status: 'returned' }) }, play: shows('일부 반품') }
export const All: Story = {
  args: {
    order: { ...plainOrder, returns: [orderReturn({ status: 'returned', lines: [{ goodsId: 1, quantity: 2 }] })] },
  },
  play: shows('반품 완료'),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Return requested') }
