import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { GoodsChatParticipants } from './goods-chat-participants.tsx'

const names = ['미나', '준호', '하늘', '바다', '하루', '보라']

const meta = {
  component: GoodsChatParticipants,
  args: { participants: { count: 2, names: names.slice(0, 2) } },
} satisfies Meta<typeof GoodsChatParticipants>
export default meta
type Story = StoryObj<typeof meta>

export const Two: Story = { play: shows('미나, 준호') }
export const Many: Story = { args: { participants: { count: 1_234, names } }, play: shows(/1,229/) }
export const InEnglish: Story = {
  args: { participants: { count: 1_234, names } },
  globals: { language: 'en' },
  play: shows(/1,229/),
}
export const NobodyYet: Story = { args: { participants: { count: 0, names: [] } } }
export const NotJoinedYet: Story = { args: { participants: null } }
export const LongNames: Story = {
  args: { participants: { count: 5, names: names.map((name) => name.repeat(10)) } },
  globals: { viewport: { value: 'phone' } },
}
