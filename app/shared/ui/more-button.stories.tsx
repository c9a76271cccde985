import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ApiError } from '../api/api-error.ts'
import { MoreButton } from './more-button.tsx'

const list = {
  hasNextPage: true,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  error: null,
  fetchNextPage: fn(() => Promise.resolve()),
}

const meta = { component: MoreButton, args: { list, children: '더 보기' } } satisfies Meta<typeof MoreButton>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '더 보기' }))
    await expect(list.fetchNextPage).toHaveBeenCalled()
  },
}
export const Fetching: Story = {
  args: { list: { ...list, isFetchingNextPage: true } },
  play: async ({ canvas }) => expect(canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true'),
}
export const Failed: Story = {
  args: { list: { ...list, isFetchNextPageError: true, error: new ApiError('network') } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/가게에 연결할 수 없어요/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: '더 보기' })).toBeEnabled()
  },
}
export const LastPage: Story = {
  args: { list: { ...list, hasNextPage: false } },
  play: async ({ canvas }) => expect(canvas.queryByRole('button')).toBeNull(),
}
