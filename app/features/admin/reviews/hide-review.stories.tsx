import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminReview } from '#test/support/stories/review-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { HideReview } from './hide-review.tsx'

const meta = {
  component: HideReview,
  args: { review: adminReview(1) },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof HideReview>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button'))
  await canvas.findByRole('dialog')
}
const confirm: Play = async (context) => {
  await ask(context)
  const dialog = within(context.canvas.getByRole('dialog'))
  await context.userEvent.type(dialog.getByRole('textbox'), '광고예요.')
  await context.userEvent.click(dialog.getByRole('button', { name: '리뷰 숨기기' }))
}

export const Shown: Story = {}
export const Hidden: Story = {
  args: { review: adminReview(1, { hiddenReason: '광고예요.' }) },
  play: shows('다시 보이기'),
}
export const Asking: Story = { play: ask }
export const AskingInEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: ask,
}
export const WithoutAReason: Story = {
  play: async (context) => {
    await ask(context)
    const dialog = within(context.canvas.getByRole('dialog'))
    await context.userEvent.click(dialog.getByRole('button', { name: '리뷰 숨기기' }))
    await shows('이유를 입력해 주세요.')(context)
  },
}
export const Hiding: Story = {
  parameters: onAdmin({ before: () => void delay('setReviewVisibility', forever) }),
  play: confirm,
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('setReviewVisibility') }),
  play: async (context) => {
    await confirm(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
