import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { plainCoupon } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { CouponCard } from './coupon-card.tsx'

const meta = {
  component: CouponCard,
  args: { coupon: plainCoupon },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof CouponCard>
export default meta
type Story = StoryObj<typeof meta>

export const Amount: Story = { play: shows('사용 가능') }
export const Percent: Story = {
  args: {
    coupon: { ...plainCoupon, kind: 'percent', value: 10, maxDiscount: 5000, minTotal: 0, limit: null, used: 1 },
  },
  play: shows('10% 할인, 최대 5,000원'),
}
export const NotStarted: Story = {
  args: { coupon: { ...plainCoupon, startsAt: '2089-01-01T00:00:00.000Z' } },
  play: shows('시작 전'),
}
export const Ended: Story = {
  args: { coupon: { ...plainCoupon, endsAt: '2021-01-01T00:00:00.000Z' } },
  play: shows('종료'),
}
export const UsedUp: Story = { args: { coupon: { ...plainCoupon, used: 100 } }, play: shows('모두 사용') }
export const InEnglishOnAPhone: Story = {
  args: { coupon: { ...plainCoupon, code: 'WWWWWWWWWWWWWWWWWWWW' } },
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Used in 12 of 100 orders'),
}
