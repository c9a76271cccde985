import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { AbortButton } from './abort-button.tsx'

const meta = { component: AbortButton, args: { paymentId: '4Gx7' } } satisfies Meta<typeof AbortButton>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const abort: Play = ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button'))

export const Plain: Story = { play: shows('결제 취소') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Cancel payment') }
export const Aborting: Story = {
  parameters: onStage({ before: () => void delay('abortTestPayment', forever) }),
  play: async (context) => {
    await abort(context)
    await expect(context.canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true')
  },
}
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('abortTestPayment') }),
  play: async (context) => {
    await abort(context)
    await shows(/연결할 수 없어요/)(context)
  },
}
