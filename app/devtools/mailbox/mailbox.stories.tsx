import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { Mailbox } from './mailbox.tsx'

const meta = { component: Mailbox, parameters: onStage({ at: '/lab?mailbox=1' }) } satisfies Meta<typeof Mailbox>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { play: shows('아직 보낸 메일이 없어요') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('No emails yet') }
export const SwitchedOff: Story = {
  parameters: onStage({ at: '/lab?mailbox=1', before: () => void refuse('listTestMails', 'not_found') }),
  play: shows('이 가게에는 테스트 메일함이 없어요'),
}
