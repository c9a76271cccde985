import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ApiError } from '#app/shared/api/api-error.ts'
import { ErrorState } from './error-state.tsx'

const meta = {
  component: ErrorState,
  args: { error: new ApiError('network'), onRetry: fn() },
} satisfies Meta<typeof ErrorState>
export default meta
type Story = StoryObj<typeof meta>

export const Offline: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '다시 시도' }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}
export const TooSlow: Story = { args: { error: new ApiError('timeout') } }
export const ServerError: Story = {
  args: { error: new ApiError('internal', { status: 500, body: { code: 'internal', errorMessage: '' } }) },
}
/** Shows the text of the server's error. */
export const Refused: Story = {
  args: {
    error: new ApiError('too_many_requests', {
      status: 429,
      body: { code: 'too_many_requests', errorMessage: '요청이 너무 많아요. 잠시 후 다시 시도해 주세요.' },
    }),
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
