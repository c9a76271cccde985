import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { ownReview } from '#test/support/stories/review-samples.ts'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { OwnReviewCard } from './own-review-card.tsx'

const meta = {
  component: OwnReviewCard,
  args: { review: ownReview(1), onEdit: () => {}, onRemove: () => Promise.resolve() },
  parameters: onStage({ as: '하늘' }),
} satisfies Meta<typeof OwnReviewCard>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('내 리뷰') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Your review') }
/** A hidden review can't be deleted. */
export const Hidden: Story = {
  args: { review: ownReview(1, { hiddenReason: '다른 사람의 전화번호가 들어 있어요.' }) },
  play: shows(/이유: 다른 사람의 전화번호/),
}
export const LongTextOnAPhone: Story = {
  args: { review: ownReview(1, { text: longText.repeat(4), helpful: 12 }) },
  globals: { viewport: { value: 'phone' } },
}
export const NotDeleted: Story = {
  args: { onRemove: () => Promise.reject(new Error('refused')) },
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: '삭제' }))
    await userEvent.click(within(canvas.getByRole('dialog')).getByRole('button', { name: '리뷰 삭제' }))
    await shows(/처리하지 못했어요/)(context)
  },
}
