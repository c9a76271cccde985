import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longText, longWord, purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PurchaseToast } from './purchase-toast.tsx'

const meta = {
  component: PurchaseToast,
  args: { toast: { id: 1, purchase: purchase(1), place: 0 }, newest: true, onClose: fn() },
  decorators: [
    (Story) => (
      <ol className="grid grid-rows-[repeat(3,4.5rem)] gap-2" style={{ width: '22rem' }}>
        <Story />
      </ol>
    ),
  ],
} satisfies Meta<typeof PurchaseToast>
export default meta
type Story = StoryObj<typeof meta>

export const JustNow: Story = {
  play: async (context) => {
    await shows('하늘님이 방금 시원한 콜라를 구매했어요!')(context)
    await context.userEvent.click(context.canvas.getByRole('button', { name: '알림 닫기' }))
    await expect(context.args.onClose).toHaveBeenCalledOnce()
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('하늘 bought Ice-Cold Cola just now!') }
export const SeveralGoods: Story = {
  args: { toast: { id: 1, purchase: purchase(1, { goodsName: '시원한 콜라 외 2개의 상품' }), place: 1 } },
  play: shows('하늘님이 방금 시원한 콜라 외 2개의 상품을 구매했어요!'),
}
export const LongTexts: Story = {
  args: { toast: { id: 1, purchase: purchase(1, { goodsName: longText, nickname: '가'.repeat(20) }), place: 2 } },
}
export const LongWord: Story = { args: { toast: { id: 1, purchase: purchase(1, { goodsName: longWord }), place: 0 } } }
/** Phones show only the newest toast. */
export const OlderOnAPhone: Story = {
  args: { newest: false },
  globals: { viewport: { value: 'phone' } },
  play: ({ canvasElement }) => expect(canvasElement.querySelector('li')).not.toBeVisible(),
}
