import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { createRecentGoods } from './recent-goods.ts'
import { RecentlyViewed } from './recently-viewed.tsx'

const meta = {
  component: RecentlyViewed,
  args: { recent: createRecentGoods(), goodsId: 1 },
  parameters: onStage({}),
  beforeEach: ({ args }) => args.recent.set([1, 2, 3, 4]),
} satisfies Meta<typeof RecentlyViewed>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('최근 본 상품') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('최근 본 상품') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Recently viewed') }
