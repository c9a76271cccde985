import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, refuse } from '#test/support/stories/story-shop.ts'
import { RolesBoard } from './roles-board.tsx'

const user = { userId: 77, nickname: '미나', email: 'mina@example.com', role: 'shopper', hideNickname: false } as const

const meta = {
  component: RolesBoard,
  args: { ownId: 1 },
  parameters: onAdmin({ before: () => void answer('findAccount', { user }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof RolesBoard>
export default meta
type Story = StoryObj<typeof meta>

const finds =
  (label: string, said: string | RegExp): NonNullable<Story['play']> =>
  async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText(label), 'mina@example.com{Enter}')
    await shows(said)(context)
  }

export const Empty: Story = { play: shows('찾기') }
export const Found: Story = { play: finds('계정 이메일', '관리자로 지정') }
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: finds('Email address of the account', 'Make administrator'),
}
export const OnAPhone: Story = { ...Found, globals: { viewport: { value: 'phone' } } }
export const NotFound: Story = {
  parameters: onAdmin({ before: () => void refuse('findAccount', 'user_not_found') }),
  play: finds('계정 이메일', '찾으시는 회원이 없어요.'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('findAccount') }),
  play: finds('계정 이메일', /가게에 연결할 수 없어요/),
}
