import type { Meta, StoryObj } from '@storybook/react-vite'
import { Badge } from './badge.tsx'

const meta = { component: Badge, args: { children: '3개 남음' } } satisfies Meta<typeof Badge>
export default meta
type Story = StoryObj<typeof meta>

export const Neutral: Story = {}
export const Accent: Story = { args: { tone: 'accent' } }
export const Danger: Story = { args: { tone: 'danger', children: '품절' } }
export const Success: Story = { args: { tone: 'success', children: '배송완료' } }
export const Sun: Story = { args: { tone: 'sun', children: '상품준비중' } }
export const Sky: Story = { args: { tone: 'sky', children: '배송중' } }
