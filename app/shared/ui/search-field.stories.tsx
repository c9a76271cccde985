import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { SearchField } from './search-field.tsx'

const meta = {
  component: SearchField,
  args: { label: '주문 검색', hint: '닉네임, 받는 사람, 연락처, 주문번호, 상품', value: '', onSearch: fn() },
} satisfies Meta<typeof SearchField>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}
export const Filled: Story = { args: { value: '사이다' } }
export const LongTexts: Story = { args: { value: longText.slice(0, 60) }, globals: { viewport: { value: 'phone' } } }
/** It searches when typing pauses, and at once on Enter. */
export const TypedIn: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('searchbox'), '콜라')
    await waitFor(() => expect(args.onSearch).toHaveBeenCalledWith('콜라'))
  },
}
