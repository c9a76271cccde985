import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Stars } from './stars.tsx'

const meta = { component: Stars, args: { stars: 4 } } satisfies Meta<typeof Stars>
export default meta
type Story = StoryObj<typeof meta>

export const Four: Story = { play: ({ canvas }) => expect(canvas.getByRole('img', { name: '4점' })).toBeVisible() }
export const One: Story = { args: { stars: 1 } }
export const InEnglish: Story = {
  args: { stars: 1 },
  globals: { language: 'en' },
  play: ({ canvas }) => expect(canvas.getByRole('img', { name: '1 star' })).toBeVisible(),
}
