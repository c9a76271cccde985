import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { Wire } from './wire.tsx'

const meta = { component: Wire, args: { number: 6 }, decorators: inLab } satisfies Meta<typeof Wire>
export default meta
type Story = StoryObj<typeof meta>

export const NotConnected: Story = {}
export const Upgraded: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '연결하기' }))
    await canvas.findByText('연결됨 · websocket')
    await userEvent.click(canvas.getByRole('button', { name: '말 한마디 보내기' }))
    await canvas.findByText('43/lab,0[{"ok":true}]')
  },
}
export const PollingAlone: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByLabelText('연결 방식'), '폴링만')
    await userEvent.click(canvas.getByRole('button', { name: '연결하기' }))
    await canvas.findByText('연결됨 · polling')
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
