import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { OpenedLink } from './opened-link.tsx'

const meta = {
  component: OpenedLink,
  args: { token: 'expired', onFound: fn() },
} satisfies Meta<typeof OpenedLink>
export default meta
type Story = StoryObj<typeof meta>

export const Expired: Story = { play: shows('링크를 쓸 수 없어요') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('This link doesn’t work') }
export const Waiting: Story = { parameters: onStage({ before: () => void delay('openGuestOrder', forever) }) }
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('openGuestOrder') }),
  play: shows(/연결/),
}
