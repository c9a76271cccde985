import type { Meta, StoryObj } from '@storybook/react-vite'
import { Icon } from './icon.tsx'

const meta = { component: Icon, args: { name: 'close' } } satisfies Meta<typeof Icon>
export default meta
type Story = StoryObj<typeof meta>

export const Close: Story = {}
export const Down: Story = { args: { name: 'down' } }
export const Large: Story = { args: { className: 'size-10' } }
