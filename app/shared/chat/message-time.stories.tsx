import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { MessageTime } from './message-time.tsx'

const meta = {
  component: MessageTime,
  args: { iso: '2026-03-02T03:00:00.000Z' },
} satisfies Meta<typeof MessageTime>
export default meta
type Story = StoryObj<typeof meta>

/** Today: only the time. */
export const Today: Story = { args: { iso: new Date().toISOString() } }
export const Earlier: Story = { play: shows(/3월 2일/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/Mar 2/) }
