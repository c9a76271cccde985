import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { FoundAccount } from './found-account.tsx'

const account = {
  userId: 77,
  nickname: '미나',
  email: 'mina@example.com',
  role: 'shopper',
  hideNickname: false,
} as const

const meta = {
  component: FoundAccount,
  args: { account, own: false, onChanged: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof FoundAccount>
export default meta
type Story = StoryObj<typeof meta>

export const Shopper: Story = { play: shows('관리자로 지정') }
export const Administrator: Story = {
  args: { account: { ...account, role: 'administrator' } },
  play: shows('관리자에서 해제'),
}
export const Own: Story = { args: { own: true }, play: shows(/자신의 권한은 바꿀 수 없어요/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Make administrator') }
