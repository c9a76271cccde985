import type { Meta, StoryObj } from '@storybook/react-vite'
import { OrderCard } from '#app/features/orders/order-card.tsx'
import { longOrder, plainOrder } from '../support/samples.ts'
import { shows } from '../support/shows.ts'

const meta = { component: OrderCard, args: { order: plainOrder } } satisfies Meta<typeof OrderCard>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('6,000원') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩6,000') }
export const Cancelled: Story = { args: { order: { ...plainOrder, status: 'cancelled' } }, play: shows('취소됨') }
export const LongTexts: Story = { args: { order: longOrder }, globals: { viewport: { value: 'phone' } } }
