import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import type { ShownToast } from './toast.tsx'
import { ToastPanels } from './toast-panels.tsx'

const shown = (id: number, text: string, link?: { label: string; href: string }): ShownToast => ({
  id,
  about: id === 1 ? 'account' : 'cart',
  text,
  ...(link && { link }),
  since: performance.now(),
})
const link = { label: '장바구니 보기', href: '/cart' }

const meta = {
  component: ToastPanels,
  args: {
    shown: [shown(1, '시원한 콜라 2개를 담았어요. 소계 6,000원', link)],
    stack: { close: fn(), clear: fn(), hold: fn() },
  },
} satisfies Meta<typeof ToastPanels>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '알림 닫기' }))
    await expect(args.stack.close).toHaveBeenCalledWith(1)
  },
}
export const Two: Story = { args: { shown: [shown(1, '로그아웃했어요.'), shown(2, '담았어요.', link)] } }
export const LongTextOnAPhone: Story = {
  args: { shown: [shown(1, longText, link)] },
  globals: { viewport: { value: 'phone' } },
}
export const InEnglish: Story = {
  args: { shown: [shown(1, 'Signed out.')] },
  globals: { language: 'en' },
}
