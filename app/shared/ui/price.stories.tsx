import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { Price } from './price.tsx'

const meta = { component: Price, args: { krw: 12_900, className: 'text-xl font-bold' } } satisfies Meta<typeof Price>
export default meta
type Story = StoryObj<typeof meta>

export const Korean: Story = { play: shows('12,900원') }
export const English: Story = { globals: { language: 'en' }, play: shows('₩12,900') }
export const Free: Story = { args: { krw: 0 } }
export const TheMost: Story = { args: { krw: 1_000_000_000 } }
