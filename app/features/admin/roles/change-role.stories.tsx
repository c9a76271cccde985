import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { ChangeRole } from './change-role.tsx'

const account = {
  userId: 77,
  nickname: '미나',
  email: 'mina@example.com',
  role: 'shopper',
  hideNickname: false,
} as const

const meta = {
  component: ChangeRole,
  args: { account, onClose: fn(), onChanged: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof ChangeRole>
export default meta
type Story = StoryObj<typeof meta>

export const Promoting: Story = { play: shows('미나님을 관리자로 지정할까요?') }
export const Demoting: Story = {
  args: { account: { ...account, role: 'administrator' } },
  play: shows('미나님을 관리자에서 해제할까요?'),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Make 미나 an administrator?') }
/** Somebody has deleted the account meanwhile. */
export const Gone: Story = {
  parameters: onAdmin({ before: () => void refuse('changeRole', 'user_not_found') }),
  play: async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('내 비밀번호'), 'plum-orchard-42{Enter}')
    await shows('찾으시는 회원이 없어요.')(context)
  },
}
