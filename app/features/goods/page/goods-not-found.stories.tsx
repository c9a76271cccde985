import type { Meta, StoryObj } from '@storybook/react-vite'
import { GoodsNotFound } from './goods-not-found.tsx'

const meta = { component: GoodsNotFound } satisfies Meta<typeof GoodsNotFound>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = {}
export const English: Story = { globals: { language: 'en' } }
