import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { onStage } from '#test/support/stories/stage.ts'
import { SignOutButton } from './sign-out-button.tsx'

const meta = {
  title: 'account/sign-out-everywhere',
  component: SignOutButton,
  args: { everywhere: true, onSignedOut: fn() },
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof SignOutButton>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const AskedAndSignedOut: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '모든 기기에서 로그아웃' }))
    const question = within(await canvas.findByRole('dialog'))
    await userEvent.click(question.getByRole('button', { name: '모든 기기에서 로그아웃' }))
    await waitFor(() => expect(args.onSignedOut).toHaveBeenCalledOnce())
  },
}
