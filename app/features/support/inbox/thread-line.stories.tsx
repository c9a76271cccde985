import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { longText, supportThread } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ThreadLine } from './thread-line.tsx'

const meta = {
  component: ThreadLine,
  args: { thread: supportThread, selected: false, onSelect: fn() },
  decorators: inSupport,
} satisfies Meta<typeof ThreadLine>
export default meta
type Story = StoryObj<typeof meta>

export const Unanswered: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onSelect).toHaveBeenCalledOnce()
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Needs a reply') }
export const Selected: Story = { args: { selected: true } }
export const Unread: Story = { args: { thread: { ...supportThread, unread: 3 } }, play: shows('3') }
export const VeryManyUnread: Story = { args: { thread: { ...supportThread, unread: 1_234 } }, play: shows('99+') }
export const Answered: Story = {
  args: {
    thread: {
      ...supportThread,
      assignee: '장터지기',
      latest: { ...supportThread.latest, from: 'shop', nickname: '장터지기', msg: '내일 도착해요.' },
    },
  },
  play: shows(/내일 도착해요/),
}
export const LongTexts: Story = {
  args: {
    thread: {
      ...supportThread,
      nickname: '가'.repeat(20),
      assignee: '나'.repeat(20),
      unread: 12,
      latest: { ...supportThread.latest, msg: longText },
    },
  },
  globals: { viewport: { value: 'phone' } },
}
