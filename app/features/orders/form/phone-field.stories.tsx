import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { PhoneField } from './phone-field.tsx'

const meta = {
  component: PhoneField,
  args: { label: '연락처', value: '' },
  render: function Typing(args) {
    const [value, setValue] = useState('')
    return <PhoneField {...args} value={value} onChange={(event) => setValue(event.target.value)} />
  },
} satisfies Meta<typeof PhoneField>
export default meta
type Story = StoryObj<typeof meta>

export const Typed: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('연락처'), '01012345678')
    await waitFor(() => expect(canvas.getByLabelText('연락처')).toHaveValue('010-1234-5678'))
  },
}
export const FromAbroad: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('연락처'), '+44 20 7946 0018')
    await expect(canvas.getByLabelText('연락처')).toHaveValue('+44 20 7946 0018')
  },
}
export const Wrong: Story = { args: { error: '연락처를 다시 확인해 주세요.' } }
