import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { plainCoupon } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { CouponBoard } from './coupon-board.tsx'

const at = '/admin?tab=coupons'

const meta = {
  component: CouponBoard,
  parameters: onAdmin({ at, before: () => void answer('listCoupons', { coupons: [plainCoupon], nextCursor: null }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof CouponBoard>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('SPRING-2000') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩2,000 off') }
export const None: Story = {
  parameters: onAdmin({ at, before: () => void answer('listCoupons', { coupons: [], nextCursor: null }) }),
  play: shows('쿠폰이 없어요'),
}
export const Loading: Story = { parameters: onAdmin({ at, before: () => void delay('listCoupons', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ at, before: () => void refuse('listCoupons', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const NewOne: Story = { parameters: onAdmin({ at: `${at}&edit=new` }), play: shows('할인 방법') }
