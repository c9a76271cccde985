import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { onStage } from '#test/support/stories/stage.ts'
import { GuestEmail } from './guest-email.tsx'

const meta = {
  component: GuestEmail,
  args: { name: 'guestEmail', label: '이메일', value: 'mina@example.com', error: undefined, onChange: fn() },
  parameters: onStage({ at: '/order?goodsId=3&guest=1' }),
} satisfies Meta<typeof GuestEmail>
export default meta
type Story = StoryObj<typeof meta>

/** Signing in leads back to the same products. */
export const Plain: Story = {
  play: ({ canvas }) =>
    expect(canvas.getByRole('link')).toHaveAttribute('href', '/sign-in?next=%2Forder%3FgoodsId%3D3'),
}
export const Wrong: Story = { args: { value: 'mina@', error: '이메일 주소를 다시 확인해 주세요.' } }
export const InEnglish: Story = { args: { label: 'Email' }, globals: { language: 'en' } }
