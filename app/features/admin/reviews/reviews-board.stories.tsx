import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminReview } from '#test/support/stories/review-samples.ts'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { ReviewsBoard } from './reviews-board.tsx'

const reviews = [
  adminReview(3),
  adminReview(2, { stars: 1, text: longText.repeat(4), name: longText, nameEn: longWord }),
  adminReview(1, { text: '', hiddenReason: '다른 사람의 전화번호가 들어 있어요.' }),
]

const meta = {
  component: ReviewsBoard,
  parameters: onAdmin({ before: () => void answer('listAllReviews', { reviews, nextCursor: null }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof ReviewsBoard>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows(/숨긴 이유/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Hidden') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows(/숨긴 이유/) }
export const Empty: Story = { parameters: onAdmin(), play: shows('아직 리뷰가 없어요') }
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listAllReviews', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ before: () => void refuse('listAllReviews', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listAllReviews') }),
  play: shows('가게에 연결할 수 없어요'),
}
