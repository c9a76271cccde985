import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer } from '#test/support/stories/story-shop.ts'
import { MoreGoods } from './more-goods.tsx'
import { createRecentGoods } from './recent-goods.ts'

const meta = {
  component: MoreGoods,
  args: { goodsId: 1 },
  parameters: onStage({
    before: () => {
      answer('listBoughtTogether', { goods: [{ ...plainGoods, goodsId: 2 }] })
      createRecentGoods().set([3, 4])
    },
  }),
} satisfies Meta<typeof MoreGoods>
export default meta
type Story = StoryObj<typeof meta>

export const Both: Story = { play: shows('최근 본 상품') }
