import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoodsGridSkeleton } from './goods-grid-skeleton.tsx'

const meta = { component: GoodsGridSkeleton } satisfies Meta<typeof GoodsGridSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Loading: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
