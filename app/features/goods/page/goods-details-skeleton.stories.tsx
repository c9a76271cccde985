import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoodsDetailsSkeleton } from './goods-details-skeleton.tsx'

const meta = { component: GoodsDetailsSkeleton } satisfies Meta<typeof GoodsDetailsSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Loading: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
