import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminReview } from '#test/support/stories/review-samples.ts'
import { longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AdminReviewRow } from './admin-review-row.tsx'

const meta = {
  component: AdminReviewRow,
  args: { review: adminReview(1) },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AdminReviewRow>
export default meta
type Story = StoryObj<typeof meta>

export const Shown: Story = { play: shows('숨기기') }
export const Hidden: Story = {
  args: { review: adminReview(1, { hiddenReason: '광고예요.' }) },
  play: shows('숨긴 이유: 광고예요.'),
}
export const StarsAlone: Story = {
  args: { review: adminReview(1, { text: '', changedAt: new Date().toISOString() }) },
  play: shows('별점만 남겼어요.'),
}
export const LongTexts: Story = {
  args: { review: adminReview(1, { nickname: '가'.repeat(20), nameEn: longWord, text: longWord.repeat(6) }) },
  globals: { language: 'en', viewport: { value: 'phone' } },
}
