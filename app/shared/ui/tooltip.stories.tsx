import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { IconButton } from './icon-button.tsx'
import { Tooltip } from './tooltip.tsx'

const meta = {
  component: Tooltip,
  args: { text: '장바구니 닫기', children: <IconButton icon="close" label="장바구니 닫기" /> },
  render: (args) => (
    <div className="flex justify-end pb-10">
      <Tooltip {...args} />
    </div>
  ),
} satisfies Meta<typeof Tooltip>
export default meta
type Story = StoryObj<typeof meta>

export const Resting: Story = {
  play: ({ canvas }) => expect(canvas.getByText('장바구니 닫기')).not.toBeVisible(),
}

/** Visible with keyboard focus; Esc hides it. */
export const Focused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await waitFor(() => expect(canvas.getByText('장바구니 닫기')).toBeVisible())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.getByText('장바구니 닫기')).not.toBeVisible())
  },
}
