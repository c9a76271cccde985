import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { CancelOrder } from './cancel-order.tsx'

const as = '미나'

const meta = {
  component: CancelOrder,
  args: { order: plainOrder },
  parameters: onStage({ as }),
} satisfies Meta<typeof CancelOrder>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button', { name: '주문 취소' }))
const confirm: Play = async (context) => {
  await ask(context)
  const dialog = within(context.canvas.getByRole('dialog'))
  await context.userEvent.click(dialog.getByRole('button', { name: '주문 취소' }))
}

export const Paid: Story = { play: shows('주문 취소') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Cancel order') }
/** What is packed can't be cancelled any more. */
export const Packed: Story = {
  args: { order: { ...plainOrder, status: 'packed' } },
  play: async ({ canvas }) => expect(canvas.queryByRole('button')).toBeNull(),
}
export const Asked: Story = {
  play: async (context) => {
    await ask(context)
    await expect(within(context.canvas.getByRole('dialog')).getByText(/되돌릴 수 없어요/)).toBeVisible()
  },
}
export const AskedInEnglish: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button', { name: 'Cancel order' })),
}
export const Cancelling: Story = {
  parameters: onStage({ as, before: () => void delay('cancelOrder', forever) }),
  play: async (context) => {
    await confirm(context)
    await expect(context.canvas.getByRole('button', { name: /주문 취소/ })).toHaveAttribute('aria-busy', 'true')
  },
}
/** It was packed while its page was open. */
export const PackedMeanwhile: Story = {
  parameters: onStage({ as, before: () => void refuse('cancelOrder', 'order_status_conflict') }),
  play: async (context) => {
    await confirm(context)
    await shows(/이미 포장해서 취소할 수 없어요/)(context)
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('cancelOrder') }),
  play: async (context) => {
    await confirm(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
