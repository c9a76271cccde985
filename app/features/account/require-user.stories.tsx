import type { Meta, StoryObj } from '@storybook/react-vite'
import { useLocation, useSearch } from 'wouter'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { RequireUser } from './require-user.tsx'

/** Shows the current path. */
function Address() {
  const [path] = useLocation()
  return <p>{`${path}?${useSearch()}`}</p>
}

const meta = {
  component: RequireUser,
  args: { children: ({ nickname }) => <p>{nickname}님의 주문</p> },
  decorators: [
    (Story) => (
      <>
        <Address />
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof RequireUser>
export default meta
type Story = StoryObj<typeof meta>

export const SignedIn: Story = { parameters: onStage({ as: '미나', at: '/orders' }), play: shows('미나님의 주문') }
/** A guest is sent to sign-in and returns afterwards. */
export const SignedOut: Story = { parameters: onStage({ at: '/orders' }), play: shows(/^\/sign-in\?next=/) }
