import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { RelativeTime } from './relative-time.tsx'

const ago = (ms: number) => new Date(Date.now() - ms).toISOString()

const meta = { component: RelativeTime, args: { iso: ago(0) } } satisfies Meta<typeof RelativeTime>
export default meta
type Story = StoryObj<typeof meta>

export const JustNow: Story = { play: shows('방금') }
export const Minutes: Story = { args: { iso: ago(3 * 60_000) }, play: shows('3분 전') }
export const Hours: Story = { args: { iso: ago(5 * 3_600_000) }, play: shows('5시간 전') }
export const Days: Story = { args: { iso: ago(400 * 86_400_000) }, play: shows('400일 전') }
/** The server's clock is ahead of the browser's. */
export const InTheFuture: Story = { args: { iso: ago(-60_000) }, play: shows('방금') }
export const InEnglish: Story = {
  args: { iso: ago(3 * 60_000) },
  globals: { language: 'en' },
  play: shows('3 minutes ago'),
}
