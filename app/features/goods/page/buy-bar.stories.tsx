import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { Button } from '#app/shared/ui/button.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { BuyBar } from './buy-bar.tsx'

const meta = {
  component: BuyBar,
  args: {
    goods: plainGoods,
    quantity: 1,
    onQuantityChange: () => undefined,
    addToCart: <Button size="large">장바구니에 담기</Button>,
    restock: <Button size="large">다시 들어오면 알림</Button>,
  },
  render: function Choosing(args) {
    const [quantity, setQuantity] = useState(args.quantity)
    return <BuyBar {...args} quantity={quantity} onQuantityChange={setQuantity} />
  },
} satisfies Meta<typeof BuyBar>
export default meta
type Story = StoryObj<typeof meta>

/** The total follows the quantity, and the link to the order page contains the quantity. */
export const ChangeQuantity: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: '하나 늘리기' }))
    await shows('6,000원')(context)
    await expect(canvas.getByRole('link', { name: '바로 구매' })).toHaveAttribute('href', '/order?goodsId=1&quantity=2')
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩3,000') }
export const TheLast: Story = { args: { goods: { ...plainGoods, stock: 1 } } }
export const SoldOut: Story = {
  args: { goods: soldOutGoods },
  play: shows('다시 들어오면 알림'),
}
export const TheMost: Story = {
  args: { goods: { ...longGoods, price: 10_000_000 }, quantity: 99 },
  globals: { viewport: { value: 'phone' } },
}
