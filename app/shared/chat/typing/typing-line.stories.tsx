import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { TypingLine } from './typing-line.tsx'

const meta = { component: TypingLine, args: { names: ['바다'] } } satisfies Meta<typeof TypingLine>
export default meta
type Story = StoryObj<typeof meta>

export const Nobody: Story = { args: { names: [] } }
export const One: Story = { play: shows(/바다/) }
export const Several: Story = { args: { names: ['바다', '하루', '보라'] }, play: shows(/3/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/바다/) }
export const LongName: Story = { args: { names: ['가'.repeat(20)] }, globals: { viewport: { value: 'phone' } } }
