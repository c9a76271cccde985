import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { RatingSummary } from './rating-summary.tsx'

const meta = { component: RatingSummary, args: { counts: [1, 0, 2, 5, 12] } } satisfies Meta<typeof RatingSummary>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = {
  play: ({ canvas }) => expect(canvas.getByRole('img', { name: '5점 만점에 평균 4.4점' })).toBeVisible(),
}
export const One: Story = { args: { counts: [0, 0, 0, 0, 1] }, play: shows('리뷰 1개') }
export const Many: Story = { args: { counts: [1234, 567, 89, 12_345, 1_234_567] }, play: shows(/1,248,802개/) }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('20 reviews'),
}
