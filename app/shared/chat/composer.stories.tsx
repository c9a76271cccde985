import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { createStore } from '../storage/create-store.ts'
import { Composer } from './composer.tsx'

const meta = {
  component: Composer,
  args: { label: '하고 싶은 말', draft: createStore(''), onSend: fn(), onTyping: fn() },
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
export const SeveralLines: Story = { args: { draft: createStore('첫째 줄\n둘째 줄\n셋째 줄\n넷째 줄') } }
export const TooLong: Story = {
  args: { draft: createStore('가'.repeat(2_001)) },
  play: async ({ canvas }) => void (await canvas.findByText('1자를 줄여 주세요.')),
}
export const Unsendable: Story = {
  args: { draft: createStore('gnp\u202e.exe') },
  play: async ({ canvas }) => void (await canvas.findByText(/보낼 수 없는 글자가 있어요/)),
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  args: { draft: createStore('x'.repeat(2_001)) },
  play: async ({ canvas }) => void (await canvas.findByText('Please remove 1 character.')),
}
