import type { Meta, StoryObj } from '@storybook/react-vite'
import { useLocation } from 'wouter'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { GuestsOnly } from './guests-only.tsx'

/** Shows the current path. */
const Address = () => <p>{useLocation()[0]}</p>

const meta = {
  component: GuestsOnly,
  args: { children: <p>로그인 화면</p> },
  decorators: [
    (Story) => (
      <>
        <Address />
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof GuestsOnly>
export default meta
type Story = StoryObj<typeof meta>

export const SignedOut: Story = { parameters: onStage({ at: '/sign-in' }), play: shows('로그인 화면') }
/** A signed-in visitor is redirected to the page they wanted. */
export const SignedIn: Story = {
  parameters: onStage({ as: '미나', at: '/sign-in?next=/orders' }),
  play: shows('/orders'),
}
