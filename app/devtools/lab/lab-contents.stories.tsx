import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { LabContents } from './lab-contents.tsx'

const meta = {
  component: LabContents,
  decorators: inLab,
  play: async ({ canvas }) => expect(canvas.getAllByRole('link')).toHaveLength(8),
} satisfies Meta<typeof LabContents>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
