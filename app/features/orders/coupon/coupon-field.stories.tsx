import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { CouponField } from './coupon-field.tsx'

const meta = {
  component: CouponField,
  args: {
    label: '쿠폰 코드',
    value: 'HELLO-3000',
    discount: undefined,
    busy: false,
    onChange: fn(),
    onApply: fn(),
    onRemove: fn(),
  },
} satisfies Meta<typeof CouponField>
export default meta
type Story = StoryObj<typeof meta>

/** Enter applies the coupon and doesn't send the form. */
export const Typed: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '{Enter}')
    await userEvent.click(canvas.getByRole('button', { name: '적용' }))
    await expect(args.onApply).toHaveBeenCalledTimes(2)
  },
}
export const Asking: Story = {
  args: { busy: true },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '적용' }))
    await expect(args.onApply).not.toHaveBeenCalled()
  },
}
export const Applied: Story = {
  args: { discount: 3000 },
  play: async (context) => {
    await shows('쿠폰을 적용해 3,000원 할인했어요.')(context)
    await context.userEvent.click(context.canvas.getByRole('button', { name: '쿠폰 빼기' }))
    await expect(context.args.onRemove).toHaveBeenCalledOnce()
  },
}
export const Wrong: Story = { args: { error: '기간이 끝난 쿠폰이에요.' }, play: shows('기간이 끝난 쿠폰이에요.') }
export const InEnglish: Story = {
  args: { label: 'Coupon code', discount: 3000 },
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Coupon applied. You save ₩3,000.'),
}
