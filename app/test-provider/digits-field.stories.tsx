import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { DigitsField } from './digits-field.tsx'
import { groupCardNumber, groupExpiry } from './group-digits.ts'

const meta = {
  component: DigitsField,
  args: { label: '카드 번호', value: '', group: groupCardNumber },
  render: function Typing(args) {
    const [value, setValue] = useState('')
    return <DigitsField {...args} value={value} onChange={(event) => setValue(event.target.value)} />
  },
} satisfies Meta<typeof DigitsField>
export default meta
type Story = StoryObj<typeof meta>

export const CardNumber: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), '4242-42424242')
    await expect(canvas.getByRole('textbox')).toHaveValue('4242 4242 4242')
  },
}
export const Expiry: Story = {
  args: { label: '유효기간', group: groupExpiry },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), '12/319')
    await expect(canvas.getByRole('textbox')).toHaveValue('12/31')
  },
}
export const Wrong: Story = { args: { error: '테스트 카드 번호만 쓸 수 있어요. 번호를 다시 확인해 주세요.' } }
