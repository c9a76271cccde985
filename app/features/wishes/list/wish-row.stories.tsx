import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '#app/shared/ui/button.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { WishRow } from './wish-row.tsx'

const meta = {
  component: WishRow,
  args: { goods: plainGoods, wished: true, signedIn: false, addToCart: <Button size="large">장바구니에 담기</Button> },
} satisfies Meta<typeof WishRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('시원한 콜라') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Ice-Cold Cola') }
export const SoldOut: Story = { args: { goods: soldOutGoods }, play: shows('품절') }
export const Removed: Story = { args: { wished: false }, play: shows(/찜에서 뺐어요/) }
export const LongTexts: Story = { args: { goods: longGoods }, globals: { viewport: { value: 'phone' } } }
