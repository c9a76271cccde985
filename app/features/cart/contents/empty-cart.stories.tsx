import type { Meta, StoryObj } from '@storybook/react-vite'
import { EmptyCart } from './empty-cart.tsx'

const meta = { component: EmptyCart } satisfies Meta<typeof EmptyCart>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
