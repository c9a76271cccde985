import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { PageTitle } from './page-title.tsx'

const meta = { component: PageTitle, args: { children: '장바구니' } } satisfies Meta<typeof PageTitle>
export default meta
type Story = StoryObj<typeof meta>

export const Shown: Story = {
  play: () => waitFor(() => expect(document.title).toBe('장바구니 · 장터')),
}
/** Visually hidden, but read out. */
export const Hidden: Story = {
  args: { hidden: true },
  play: ({ canvas }) => expect(canvas.getByRole('heading', { name: '장바구니' })).toBeInTheDocument(),
}
export const LongText: Story = { args: { children: longText } }
