import type { Meta, StoryObj } from '@storybook/react-vite'
import { NothingToOrder } from './nothing-to-order.tsx'

const meta = { component: NothingToOrder } satisfies Meta<typeof NothingToOrder>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
