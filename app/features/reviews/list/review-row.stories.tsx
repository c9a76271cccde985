import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { readReview } from '#test/support/stories/review-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff } from '#test/support/stories/story-shop.ts'
import { ReviewRow } from './review-row.tsx'

const meta = {
  component: ReviewRow,
  args: { review: readReview(1), mayVote: true },
  parameters: onStage({ as: '하늘' }),
} satisfies Meta<typeof ReviewRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('도움돼요') }
export const FoundHelpful: Story = {
  args: { review: readReview(1, { helpful: 3, voted: true }) },
  play: ({ canvas }) => expect(canvas.getByRole('button', { pressed: true })).toBeVisible(),
}
/** Guests don't vote. */
export const ForAGuest: Story = {
  args: { review: readReview(1, { helpful: 3 }), mayVote: false },
  play: shows('3명에게 도움이 됐어요'),
}
export const InEnglish: Story = {
  args: { review: readReview(1, { helpful: 1 }) },
  globals: { language: 'en' },
  play: shows('1 person found this helpful'),
}
export const Offline: Story = {
  parameters: onStage({ as: '하늘', before: () => void breakOff('voteForReview') }),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button'))
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
