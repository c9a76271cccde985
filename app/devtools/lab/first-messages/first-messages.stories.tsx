import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { FirstMessages } from './first-messages.tsx'

const meta = {
  component: FirstMessages,
  args: { number: 1 },
  decorators: inLab,
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof FirstMessages>
export default meta
type Story = StoryObj<typeof meta>

export const NotConnected: Story = {}
export const SaysSomethingLong: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '연결하기' }))
    await canvas.findByText("message-sent { name: '미나' }")
    await userEvent.clear(canvas.getByRole('textbox'))
    await userEvent.type(canvas.getByRole('textbox'), `${longText}{Enter}`)
    await canvas.findAllByText(`message '${longText}'`)
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
