import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { orderReturn } from '#test/support/stories/return-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { ReturnSteps } from './return-steps.tsx'

const meta = {
  component: ReturnSteps,
  args: { orderReturn: orderReturn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof ReturnSteps>
export default meta
type Story = StoryObj<typeof meta>

export const Requested: Story = { play: shows('반품 접수') }
export const Accepted: Story = {
  args: { orderReturn: orderReturn({ status: 'accepted' }) },
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '입고 확인·환불' }))
    await shows(/3,000원을 환불해요/)(context)
  },
}
export const ChangedMeanwhile: Story = {
  parameters: onAdmin({ before: () => void refuse('moveReturn', 'return_changed') }),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '반품 접수' }))
    await shows(/그사이 반품 상태가 바뀌었어요/)(context)
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Accept return') }
