import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { FrameEditor } from './frame-editor.tsx'

const meta = { component: FrameEditor, decorators: inLab } satisfies Meta<typeof FrameEditor>
export default meta
type Story = StoryObj<typeof meta>

export const Masked: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const Ping: Story = {
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByLabelText('프레임 종류'), 'ping')
    await expect(canvas.getByRole('table')).toHaveTextContent('ping')
  },
}
export const NotHexadecimal: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.clear(canvas.getByLabelText(/바이트/))
    await userEvent.type(canvas.getByLabelText(/바이트/), 'zz')
    await canvas.findByText(/^두 자리씩/)
  },
}
