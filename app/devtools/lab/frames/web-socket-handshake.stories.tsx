import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { WebSocketHandshake } from './web-socket-handshake.tsx'

const meta = { component: WebSocketHandshake, decorators: inLab } satisfies Meta<typeof WebSocketHandshake>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const AnotherKey: Story = {
  play: async ({ canvas, userEvent }) => {
    const request = canvas.getByText(/Sec-WebSocket-Key/)
    const before = request.textContent
    await userEvent.click(canvas.getByRole('button', { name: '새 키' }))
    await expect(request.textContent).not.toBe(before)
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' } }
