import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Skeleton } from './skeleton.tsx'
import { WhenVisible } from './when-visible.tsx'

const meta = {
  component: WhenVisible,
  args: { placeholder: <Skeleton className="h-14" />, children: <p className="h-14">이제 보여요.</p> },
} satisfies Meta<typeof WhenVisible>
export default meta
type Story = StoryObj<typeof meta>

export const InTheWindow: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('이제 보여요.')).toBeVisible()
  },
}

/** Only the placeholder is rendered until the reader scrolls to it. */
export const BelowTheWindow: Story = {
  decorators: (Story) => (
    <div className="pt-[200vh]">
      <Story />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.queryByText('이제 보여요.')).toBeNull()
    canvasElement.ownerDocument.documentElement.scrollTo(0, canvasElement.scrollHeight)
    await expect(await canvas.findByText('이제 보여요.')).toBeVisible()
  },
}

/** `now` shows the children without waiting. */
export const FromTheStart: Story = {
  args: { now: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('이제 보여요.')).toBeVisible()
  },
}
