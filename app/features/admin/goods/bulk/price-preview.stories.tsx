import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { PricePreview } from './price-preview.tsx'

const priced = (goodsId: number, name: string, price: number) => ({
  goodsId,
  listedId: goodsId,
  name,
  nameEn: name,
  price,
})

const meta = {
  component: PricePreview,
  args: {
    rows: [
      { goods: priced(1, '시원한 콜라', 3000), price: 2700 },
      { goods: priced(2, '감자 2kg', 10), price: undefined },
      { goods: priced(3, '사탕', 100), price: 100 },
    ],
    known: true,
    leftOut: new Set<number>(),
    onInclude: fn(),
  },
} satisfies Meta<typeof PricePreview>
export default meta
type Story = StoryObj<typeof meta>

export const OfAllKinds: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: '사탕 가격 변경에 넣기' }))
    await expect(args.onInclude).toHaveBeenCalledWith({ goodsId: 3, included: false })
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
export const NoValueYet: Story = { args: { known: false } }
export const AllLeftOut: Story = { args: { leftOut: new Set([1, 2, 3]) } }
