import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Switch } from './switch.tsx'

const meta = {
  component: Switch,
  args: { label: '구매 알림', checked: false, onChange: () => undefined },
  render: function Switching(args) {
    const [checked, setChecked] = useState(args.checked)
    return <Switch {...args} checked={checked} onChange={setChecked} />
  },
} satisfies Meta<typeof Switch>
export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('switch', { name: '구매 알림' }))
    await expect(canvas.getByRole('switch')).toBeChecked()
  },
}
export const On: Story = { args: { checked: true } }
export const WithHint: Story = { args: { hint: '다른 사람이 구매하면 화면 아래에 알려 드려요.' } }
export const NotKnownYet: Story = { args: { disabled: true } }
export const LongTexts: Story = {
  args: { label: longText, hint: longText },
  globals: { viewport: { value: 'phone' } },
}
