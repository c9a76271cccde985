import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoodsPurchasesSkeleton } from './goods-purchases-skeleton.tsx'

const meta = { component: GoodsPurchasesSkeleton } satisfies Meta<typeof GoodsPurchasesSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
