import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoodsChatPanelSkeleton } from './goods-chat-panel-skeleton.tsx'

const meta = { component: GoodsChatPanelSkeleton } satisfies Meta<typeof GoodsChatPanelSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Loading: Story = {}
