import type { Meta, StoryObj } from '@storybook/react-vite'
import { readReview } from '#test/support/stories/review-samples.ts'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { ReviewsPanel } from './reviews-panel.tsx'

const meta = {
  component: ReviewsPanel,
  args: { goodsId: 3, userId: null },
  parameters: onStage({}),
} satisfies Meta<typeof ReviewsPanel>
export default meta
type Story = StoryObj<typeof meta>

const several = () =>
  void answer('listReviews', {
    reviews: [
      readReview(4),
      readReview(3, { stars: 2, text: longText.repeat(4), helpful: 12 }),
      readReview(2, { nickname: '가'.repeat(20), stars: 1, text: longWord.repeat(3) }),
      readReview(1, { text: '', changedAt: new Date().toISOString() }),
    ],
    nextCursor: 'more',
    counts: [1, 1, 0, 0, 1234],
  })
const withSeveral = onStage({ before: several })

export const Several: Story = { parameters: withSeveral, play: shows(/1,236개/) }
export const OnAPhone: Story = {
  parameters: withSeveral,
  globals: { viewport: { value: 'phone' } },
  play: shows(/1,236개/),
}
export const InEnglish: Story = { parameters: withSeveral, globals: { language: 'en' }, play: shows('1,236 reviews') }
/** Who is signed in may find others' reviews helpful. */
export const SignedIn: Story = {
  args: { userId: 2 },
  parameters: onStage({ as: '하늘', before: several }),
  play: shows('상품을 받으면 리뷰를 쓸 수 있어요.'),
}
export const None: Story = { play: shows('아직 리뷰가 없어요.') }
export const Loading: Story = { parameters: onStage({ before: () => void delay('listReviews', forever) }) }
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('listReviews') }),
  play: shows('가게에 연결할 수 없어요'),
}
