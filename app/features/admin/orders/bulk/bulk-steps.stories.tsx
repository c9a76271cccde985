import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { adminOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { BulkSteps } from './bulk-steps.tsx'

const orders = [
  adminOrder,
  { ...adminOrder, orderId: 'second', orderNumber: 1233, nickname: '미나' },
  { ...adminOrder, orderId: 'third', orderNumber: 1232, status: 'packed' as const },
]

const meta = {
  component: BulkSteps,
  args: { selection: { items: orders, selectAll: () => undefined, clear: () => undefined } },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof BulkSteps>
export default meta
type Story = StoryObj<typeof meta>

const pack: NonNullable<Story['play']> = async ({ canvas, userEvent }) =>
  userEvent.click(await canvas.findByRole('button', { name: '2건 상품 준비' }))

export const Mixed: Story = { play: shows('1건 발송') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pack 2') }
export const NothingSelected: Story = {
  args: { selection: { items: [], selectAll: () => undefined, clear: () => undefined } },
}
export const Moving: Story = {
  parameters: onAdmin({ before: () => void delay('changeOrderStatus', forever) }),
  play: pack,
}
/** Shoppers canceled them meanwhile, or another administrator was faster. */
export const MovedMeanwhile: Story = {
  parameters: onAdmin({ before: () => void refuse('changeOrderStatus', 'order_status_conflict') }),
  play: async (context) => {
    await pack(context)
    await shows(/2건은 바꾸지 못했어요/)(context)
  },
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('changeOrderStatus') }),
  play: async (context) => {
    await pack(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
