import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn } from 'storybook/test'
import { Composer } from './composer.tsx'

const meta = {
  component: Composer,
  args: { label: '하고 싶은 말', draft: '', onDraft: fn(), onSend: fn(), onTyping: fn() },
  render: function Kept(args) {
    const [draft, setDraft] = useState(args.draft)
    return <Composer {...args} draft={draft} onDraft={setDraft} />
  },
} satisfies Meta<typeof Composer>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const field = canvas.getByRole('textbox', { name: '하고 싶은 말' })
    await userEvent.type(field, '{Enter}')
    await expect(args.onSend).not.toHaveBeenCalled()
    await userEvent.type(field, '안녕{Shift>}{Enter}{/Shift}하세요{Enter}')
    await expect(args.onSend).toHaveBeenCalledTimes(1)
    await expect(args.onSend).toHaveBeenCalledWith('안녕\n하세요')
    await expect(field).toHaveValue('')
  },
}
export const SeveralLines: Story = { args: { draft: '첫째 줄\n둘째 줄\n셋째 줄\n넷째 줄' } }
export const TooLong: Story = {
  args: { draft: '가'.repeat(2_001) },
  play: async ({ canvas }) => void (await canvas.findByText('1자를 줄여 주세요.')),
}
export const Unsendable: Story = {
  args: { draft: 'gnp\u202e.exe' },
  play: async ({ canvas }) => void (await canvas.findByText(/보낼 수 없는 글자가 있어요/)),
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  args: { draft: 'x'.repeat(2_001) },
  play: async ({ canvas }) => void (await canvas.findByText('Please shorten it by 1.')),
}
