import type { Meta, StoryObj } from '@storybook/react-vite'
import { OrderSkeleton } from './order-skeleton.tsx'

const meta = { component: OrderSkeleton } satisfies Meta<typeof OrderSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
