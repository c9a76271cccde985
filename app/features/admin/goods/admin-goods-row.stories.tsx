import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longGoods, longText, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { AdminGoodsRow } from './admin-goods-row.tsx'

const meta = {
  component: AdminGoodsRow,
  args: { goods: plainGoods, category: '음료', selected: false, onSelect: fn(), onEdit: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AdminGoodsRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '시원한 콜라 수정' }))
    await expect(args.onEdit).toHaveBeenCalledOnce()
  },
}
export const InEnglish: Story = {
  args: { category: 'Drinks' },
  globals: { language: 'en' },
  play: shows('Ice-Cold Cola'),
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const SoldOut: Story = { args: { goods: soldOutGoods } }
export const LongTexts: Story = {
  args: { goods: longGoods, category: longText },
  globals: { viewport: { value: 'phone' } },
  play: shows(longText),
}
/** The typed text is kept. */
export const NotSaved: Story = {
  parameters: onAdmin({ before: () => void refuse('changeGoods', 'too_many_requests') }),
  play: async (context) => {
    const field = context.canvas.getByLabelText('시원한 콜라: 재고 (개)')
    await context.userEvent.clear(field)
    await context.userEvent.type(field, '7{Enter}')
    await shows(/요청이 너무 많아요/)(context)
    await expect(field).toHaveValue('7')
  },
}
