import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Button, ButtonLink } from './button.tsx'

const meta = { component: Button, args: { children: '장바구니에 담기', onClick: fn() } } satisfies Meta<typeof Button>
export default meta
type Story = StoryObj<typeof meta>

export const Secondary: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}
export const Primary: Story = { args: { look: 'primary', size: 'large', children: '12,900원 결제하기' } }
export const Quiet: Story = { args: { look: 'quiet', children: '삭제' } }
export const Danger: Story = { args: { look: 'danger', children: '초기화하기' } }
export const Busy: Story = { args: { look: 'primary', busy: true } }
export const Disabled: Story = { args: { look: 'primary', disabled: true, children: '품절' } }
export const LongText: Story = { args: { children: longText } }
export const AsLink: Story = {
  render: () => (
    <ButtonLink look="primary" href="/cart">
      장바구니 보기
    </ButtonLink>
  ),
}
