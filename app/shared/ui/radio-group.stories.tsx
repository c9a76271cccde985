import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { RadioGroup } from './radio-group.tsx'

const languages = [
  { value: 'ko', label: '한국어', lang: 'ko' },
  { value: 'en', label: 'English', lang: 'en' },
]

const meta = {
  component: RadioGroup,
  args: { label: '언어', value: 'ko', options: languages, onChange: () => undefined },
  render: function Choosing(args) {
    const [value, setValue] = useState(args.value)
    return <RadioGroup {...args} value={value} onChange={setValue} />
  },
} satisfies Meta<typeof RadioGroup>
export default meta
type Story = StoryObj<typeof meta>

export const Two: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'English' }))
    await expect(canvas.getByRole('radio', { name: 'English' })).toBeChecked()
    await expect(canvas.getByRole('radio', { name: '한국어' })).not.toBeChecked()
  },
}
export const Three: Story = {
  args: { options: [{ value: 'system', label: '기기 설정대로', wide: true }, ...languages], value: 'system' },
}
export const Four: Story = {
  args: {
    options: [...languages, { value: 'ja', label: '日本語', lang: 'ja' }, { value: 'zh', label: '中文', lang: 'zh' }],
  },
}
export const LongTexts: Story = {
  args: { label: longText, options: [{ value: 'ko', label: longText }, ...languages.slice(1)] },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
