import type { Meta, StoryObj } from '@storybook/react-vite'
import { RecentPurchasesSkeleton } from './recent-purchases-skeleton.tsx'

const meta = { component: RecentPurchasesSkeleton } satisfies Meta<typeof RecentPurchasesSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Loading: Story = { globals: { viewport: { value: 'desktop' } } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
