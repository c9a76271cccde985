import type { Meta, StoryObj } from '@storybook/react-vite'
import { longGoods, plainNotice } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { NoticeRow } from './notice-row.tsx'

const { orderId: _, ...ofGoods } = plainNotice

const meta = { component: NoticeRow, args: { notice: plainNotice } } satisfies Meta<typeof NoticeRow>
export default meta
type Story = StoryObj<typeof meta>

export const Shipped: Story = { play: shows('배송을 시작했어요.') }
export const Unread: Story = { args: { notice: { ...plainNotice, read: false } }, play: shows('새 알림') }
export const Restock: Story = {
  args: { notice: { ...ofGoods, kind: 'restock', name: '시원한 콜라' } },
  play: shows(/다시 들어왔어요/),
}
export const Cancelled: Story = { args: { notice: { ...plainNotice, kind: 'cancelled' } } }
export const ReturnDeclined: Story = {
  args: { notice: { ...plainNotice, kind: 'return_declined' } },
  play: shows(/거절했어요/),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Your order is on its way.') }
export const LongTexts: Story = {
  args: { notice: { ...plainNotice, read: false, name: longGoods.name, nameEn: longGoods.nameEn } },
  globals: { viewport: { value: 'phone' } },
}
