import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, waitFor } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, refuse } from '#test/support/stories/story-shop.ts'
import { AddCoupon } from './add-coupon.tsx'

const meta = {
  component: AddCoupon,
  args: { onDone: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AddCoupon>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const fillIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('쿠폰 코드'), 'SPRING')
  await userEvent.type(canvas.getByLabelText('할인 금액 (원)'), '2,000')
  await fireEvent.change(canvas.getByLabelText('끝나는 날'), { target: { value: '2090-05-31' } })
  await userEvent.click(canvas.getByRole('button', { name: '추가하기' }))
}

export const Empty: Story = { play: shows('끝나는 날') }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('radio', { name: 'Percentage' }))
    await shows('Maximum discount (₩)')(context)
  },
}
export const NothingFilledIn: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '추가하기' }))
    await shows('할인 금액은 1~1,000,000원의 정수로 적어 주세요.')(context)
  },
}
export const Added: Story = {
  play: async (context) => {
    await fillIn(context)
    await waitFor(() => expect(context.args.onDone).toHaveBeenCalledOnce())
  },
}
export const CodeTaken: Story = {
  parameters: onAdmin({ before: () => void refuse('addCoupon', 'coupon_exists', { fields: { code: 'couponTaken' } }) }),
  play: async (context) => {
    await fillIn(context)
    await shows('이미 있는 쿠폰 코드예요.')(context)
  },
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('addCoupon') }),
  play: async (context) => {
    await fillIn(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
