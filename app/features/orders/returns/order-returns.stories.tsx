import type { Meta, StoryObj } from '@storybook/react-vite'
import { orderReturn, returnedOrder } from '#test/support/stories/return-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { OrderReturns } from './order-returns.tsx'

const as = '미나'

const meta = {
  component: OrderReturns,
  args: { order: returnedOrder() },
  parameters: onStage({ as }),
} satisfies Meta<typeof OrderReturns>
export default meta
type Story = StoryObj<typeof meta>

export const Requested: Story = { play: shows('신청 철회') }
/** The newest is above. */
export const Several: Story = {
  args: {
    order: {
      ...returnedOrder(),
      returns: [
        orderReturn({ status: 'declined', declinedReason: '이미 사용한 상품이에요.' }),
        orderReturn({ returnId: 2, status: 'returned' }),
      ],
    },
  },
  play: shows('반품 완료'),
}
export const DecidedMeanwhile: Story = {
  parameters: onStage({ as, before: () => void refuse('withdrawReturn', 'return_changed') }),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '신청 철회' }))
    await shows(/철회할 수 없어요/)(context)
  },
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Withdraw request'),
}
