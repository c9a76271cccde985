import type { Meta, StoryObj } from '@storybook/react-vite'
import { MessageTime } from '#app/shared/chat/message-time.tsx'
import { inLate } from '../support/in-late.tsx'
import { shows } from '../support/shows.ts'

const meta = {
  component: MessageTime,
  args: { iso: '2026-03-02T03:00:00.000Z' },
  decorators: inLate,
} satisfies Meta<typeof MessageTime>
export default meta
type Story = StoryObj<typeof meta>

/** The time alone. */
export const Today: Story = { args: { iso: new Date().toISOString() } }
export const Earlier: Story = { play: shows(/3월 2일/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/Mar 2/) }
