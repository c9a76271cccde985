import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { StarInput } from './star-input.tsx'

const meta = {
  component: StarInput,
  args: { name: 'stars', label: '별점', value: '', error: undefined, onChange: () => {} },
  render: function Chosen(args) {
    const [value, setValue] = useState(args.value)
    return <StarInput {...args} value={value} onChange={(event) => setValue(event.target.value)} />
  },
} satisfies Meta<typeof StarInput>
export default meta
type Story = StoryObj<typeof meta>

export const Nothing: Story = {}
export const Chosen: Story = { args: { value: '4' }, play: shows('4점') }
export const ByKeyboard: Story = {
  args: { value: '1' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(canvas.getByRole('radio', { name: '3점' })).toBeChecked()
  },
}
export const Wrong: Story = { args: { error: '별점을 1~5점 중에서 골라 주세요.' } }
export const InEnglish: Story = {
  args: { label: 'Stars', value: '1' },
  globals: { language: 'en' },
  play: shows('1 star'),
}
