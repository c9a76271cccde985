import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { OrderChoice } from './order-choice.tsx'

const meta = {
  component: OrderChoice,
  args: { signInHref: '/sign-in?next=/order', guestHref: '/order?guest=1' },
} satisfies Meta<typeof OrderChoice>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('비회원으로 주문하기') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Check out as a guest') }
