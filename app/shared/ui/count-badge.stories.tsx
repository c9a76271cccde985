import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { CountBadge } from './count-badge.tsx'

const meta = { component: CountBadge, args: { count: 3 } } satisfies Meta<typeof CountBadge>
export default meta
type Story = StoryObj<typeof meta>

export const Few: Story = { play: shows('3') }
export const MostShown: Story = { args: { count: 99 }, play: shows('99') }
export const VeryMany: Story = { args: { count: 1_234 }, play: shows('99+') }
export const Dark: Story = { globals: { scheme: 'dark' } }
