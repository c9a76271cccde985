import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { StockHistory } from './stock-history.tsx'

const meta = {
  component: StockHistory,
  args: { goodsId: 3, name: '시원한 사이다' },
  parameters: onAdmin({ before: ({ shop }) => shop.anotherShopperBuys(3, 2, '미나') }),
  decorators: [inAdmin],
} satisfies Meta<typeof StockHistory>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}
export const Opened: Story = {
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByText('재고 기록'))
    await shows('−2')(context)
  },
}
