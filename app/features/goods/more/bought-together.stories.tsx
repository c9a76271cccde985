import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff } from '#test/support/stories/story-shop.ts'
import { BoughtTogether } from './bought-together.tsx'

const meta = {
  component: BoughtTogether,
  args: { goodsId: 1 },
  parameters: onStage({
    before: () => void answer('listBoughtTogether', { goods: [{ ...plainGoods, goodsId: 2 }] }),
  }),
} satisfies Meta<typeof BoughtTogether>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('함께 구매한 상품') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Bought together') }
/** The page does without it. */
export const Offline: Story = { parameters: onStage({ before: () => void breakOff('listBoughtTogether') }) }
