import type { Meta, StoryObj } from '@storybook/react-vite'
import type { StockHistoryEntry } from '#app/contract/stock-history.ts'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { StockHistoryList } from './stock-history-list.tsx'

const at = new Date().toISOString()
const entries: StockHistoryEntry[] = [
  { entryId: 5, at, amount: 1, stock: 1208, cause: 'unpaid', orderId: 'Zk3vQ8sPw0aLxR1t' },
  { entryId: 4, at, amount: -1, stock: 1207, cause: 'order', orderId: 'Zk3vQ8sPw0aLxR1t' },
  { entryId: 3, at, amount: 2, stock: 1208, cause: 'cancelled', orderId: 'b7-Yt2mNq4cUeJ9o' },
  { entryId: 2, at, amount: 1200, stock: 1206, cause: 'administrator', nickname: '관리자' },
  { entryId: 1, at, amount: -94, stock: 6, cause: 'administrator' },
]

const meta = {
  component: StockHistoryList,
  args: { goodsId: 1 },
  parameters: onAdmin({ before: () => void answer('listStockHistory', { entries, nextCursor: null }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof StockHistoryList>
export default meta
type Story = StoryObj<typeof meta>

export const OfAllCauses: Story = { play: shows('결제되지 않은 주문') }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Unpaid order'),
}
export const LongName: Story = {
  parameters: onAdmin({
    before: () =>
      void answer('listStockHistory', {
        entries: [
          { entryId: 1, at, amount: -1_234_567, stock: 7_654_321, cause: 'administrator', nickname: '가'.repeat(20) },
        ],
        nextCursor: null,
      }),
  }),
  globals: { viewport: { value: 'phone' } },
  play: shows('7,654,321개 남음'),
}
export const Unchanged: Story = {
  parameters: onAdmin(),
  play: shows('남은 재고 기록이 없어요.'),
}
export const Loading: Story = {
  parameters: onAdmin({ before: () => void delay('listStockHistory', forever) }),
}
export const Failed: Story = {
  parameters: onAdmin({ before: () => void refuse('listStockHistory', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listStockHistory') }),
  play: shows('가게에 연결할 수 없어요'),
}
