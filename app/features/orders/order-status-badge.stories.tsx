import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { OrderStatusBadge } from './order-status-badge.tsx'

const meta = { component: OrderStatusBadge, args: { status: 'paid' } } satisfies Meta<typeof OrderStatusBadge>
export default meta
type Story = StoryObj<typeof meta>

export const Paid: Story = { play: shows('결제완료') }
export const Packed: Story = { args: { status: 'packed' }, play: shows('상품준비중') }
export const Shipped: Story = { args: { status: 'shipped' }, play: shows('배송중') }
export const Delivered: Story = { args: { status: 'delivered' }, play: shows('배송완료') }
export const Cancelled: Story = { args: { status: 'cancelled' }, play: shows('취소됨') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Paid') }
