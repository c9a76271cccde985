import type { Meta, StoryObj } from '@storybook/react-vite'
import { review } from '#test/support/stories/review-samples.ts'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ReviewText } from './review-text.tsx'

const meta = { component: ReviewText, args: { review: review(1), name: '하늘님' } } satisfies Meta<typeof ReviewText>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows(/톡 쏘고 시원해요/) }
export const StarsAlone: Story = { args: { review: review(1, { text: '' }) } }
export const Changed: Story = {
  args: { review: review(1, { changedAt: new Date().toISOString() }) },
  play: shows(/수정함/),
}
export const LongTexts: Story = {
  args: { review: review(1, { text: `${longText}\n\n${longWord.repeat(5)}` }), name: '가'.repeat(20) },
  globals: { viewport: { value: 'phone' } },
}
