import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { ReviewForm } from './review-form.tsx'

const meta = {
  component: ReviewForm,
  args: { id: '2:3', onSubmit: () => Promise.resolve(), onCancel: () => {} },
  parameters: onStage({ as: '하늘' }),
} satisfies Meta<typeof ReviewForm>
export default meta
type Story = StoryObj<typeof meta>

export const New: Story = { play: shows('리뷰 올리기') }
export const Edited: Story = { args: { before: { stars: 4, text: '톡 쏘고 시원해요' } }, play: shows('저장') }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Post review'),
}
export const WithoutStars: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '리뷰 올리기' }))
    await shows('별점을 1~5점 중에서 골라 주세요.')(context)
  },
}
/** What was typed stays. */
export const Refused: Story = {
  args: { before: { stars: 4, text: '톡 쏘고 시원해요' }, onSubmit: () => Promise.reject(new Error('refused')) },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '저장' }))
    await shows(/처리하지 못했어요/)(context)
  },
}
