import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { TestCardList } from './test-card-list.tsx'

const meta = { component: TestCardList, args: { onChoose: fn() } } satisfies Meta<typeof TestCardList>
export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /거절: 잔액이 부족해요/ }))
    await expect(args.onChoose).toHaveBeenCalledWith('4000000000009995')
  },
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Declined: insufficient funds'),
}
