import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Button } from '../button.tsx'
import { type Toast, useShowToast } from './toast.tsx'

/** Shows its messages one by one, with each click on a button. */
function Says({ messages }: { messages: Toast[] }) {
  const showToast = useShowToast()
  return <Button onClick={() => messages.forEach(showToast)}>알리기</Button>
}

const added: Toast = {
  about: 'cart',
  text: '시원한 콜라 2개를 담았어요. 소계 6,000원',
  link: { label: '장바구니 보기', href: '/cart' },
}
const signedOut: Toast = { about: 'account', text: '로그아웃했어요.' }

const meta = {
  component: Says,
  args: { messages: [added] },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '알리기' }))
    const last = args.messages.at(-1)
    await expect(await canvas.findByRole('complementary', { name: last?.text ?? '' })).toBeVisible()
  },
} satisfies Meta<typeof Says>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {}
export const AboutTwoThings: Story = { args: { messages: [signedOut, added] } }
export const NewerOfTheSame: Story = { args: { messages: [{ ...added, text: '옛 소식' }, added] } }
export const LongText: Story = { args: { messages: [{ ...added, text: longText }] } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const Closed: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '알리기' }))
    await userEvent.click(await canvas.findByRole('button', { name: '알림 닫기' }))
    await waitFor(() => expect(canvas.queryByRole('complementary')).toBeNull())
  },
}
