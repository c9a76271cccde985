import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { plainPayment } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer } from '#test/support/stories/story-shop.ts'
import { ChallengeForm } from './challenge-form.tsx'

const payment = { ...plainPayment, state: 'challenge' as const, triesLeft: 2 }

const meta = { component: ChallengeForm, args: { payment } } satisfies Meta<typeof ChallengeForm>
export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = { play: ({ canvas }) => expect(canvas.getByLabelText('인증번호')).toHaveFocus() }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('In this test the code is 123456.') }
export const Wrong: Story = {
  parameters: onStage({ before: () => void answer('answerTestChallenge', { payment }) }),
  play: async (context) => {
    await context.userEvent.keyboard('000000{Enter}')
    await shows('인증번호가 맞지 않아요. 2번 더 입력할 수 있어요.')(context)
  },
}
