import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { delay, forever } from '#test/support/stories/story-shop.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { RequireAdministrator } from './require-administrator.tsx'

const meta = {
  component: RequireAdministrator,
  args: { children: <p>주문 목록</p>, others: <p>관리자만 볼 수 있어요.</p> },
} satisfies Meta<typeof RequireAdministrator>
export default meta
type Story = StoryObj<typeof meta>

export const Administrator: Story = { parameters: onStage({ as: administratorName }), play: shows('주문 목록') }
export const Shopper: Story = { parameters: onStage({ as: '미나' }), play: shows('관리자만 볼 수 있어요.') }
/** The page first asks the server whether the account is an administrator. */
export const Asking: Story = { parameters: onStage({ as: '미나', before: () => void delay('getMe', forever) }) }
