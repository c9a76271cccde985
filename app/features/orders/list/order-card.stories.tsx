import type { Meta, StoryObj } from '@storybook/react-vite'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderCard } from './order-card.tsx'

const meta = { component: OrderCard, args: { order: plainOrder } } satisfies Meta<typeof OrderCard>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('6,000원') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩6,000') }
export const Cancelled: Story = { args: { order: { ...plainOrder, status: 'cancelled' } }, play: shows('취소됨') }
export const LongTexts: Story = { args: { order: longOrder }, globals: { viewport: { value: 'phone' } } }
