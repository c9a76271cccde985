import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { supportThread } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, refuse } from '#test/support/stories/story-shop.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { InboxThread } from './inbox-thread.tsx'

const onInbox = (more: () => void = () => undefined) =>
  onStage({
    as: administratorName,
    before: async ({ shop }) => {
      await shop.writesToShop('하늘', '배송은 언제 오나요?')
      more()
    },
  })

const meta = {
  component: InboxThread,
  args: { thread: supportThread, userId: 1, onBack: fn() },
  parameters: onInbox(),
  decorators: inSupport,
} satisfies Meta<typeof InboxThread>
export default meta
type Story = StoryObj<typeof meta>

export const NobodySeesToIt: Story = { play: shows('담당하기') }
export const Assigned: Story = {
  args: { thread: { ...supportThread, assignee: '장터지기' } },
  play: shows('담당 해제'),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('배송은 언제 오나요?') }
export const LongNameOnAPhone: Story = {
  args: { thread: { ...supportThread, nickname: '가'.repeat(20), assignee: '나'.repeat(20) } },
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: /목록/ }))
    await expect(args.onBack).toHaveBeenCalledOnce()
  },
}
export const Taken: Story = {
  parameters: onInbox(() => void answer('changeSupportThread', { thread: { ...supportThread, assignee: '장터지기' } })),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '담당하기' }))
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}
export const NotTaken: Story = {
  parameters: onInbox(() => void refuse('changeSupportThread', 'too_many_requests')),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '담당하기' }))
    await shows(/요청이 너무 많아요/)(context)
  },
}
