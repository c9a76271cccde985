import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { ChoiceCount } from './choice-count.tsx'

const meta = { component: ChoiceCount, args: { found: { count: 1204, more: false } } } satisfies Meta<
  typeof ChoiceCount
>
export default meta
type Story = StoryObj<typeof meta>

export const Exactly: Story = { play: shows('1,204') }
export const AtLeast: Story = { args: { found: { count: 300, more: true } }, play: shows('300+') }
export const None: Story = { args: { found: { count: 0, more: false } }, play: shows('0') }
export const InEnglish: Story = { ...AtLeast, globals: { language: 'en' } }
/** Not known yet. */
export const Unknown: Story = { args: { found: undefined } }
