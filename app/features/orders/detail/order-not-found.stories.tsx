import type { Meta, StoryObj } from '@storybook/react-vite'
import { OrderNotFound } from './order-not-found.tsx'

const meta = { component: OrderNotFound } satisfies Meta<typeof OrderNotFound>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
