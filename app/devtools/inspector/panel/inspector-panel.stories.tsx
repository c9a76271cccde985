import type { Meta, StoryObj } from '@storybook/react-vite'
import { createInspection } from '#app/devtools/inspector/inspection.ts'
import { busyInspection } from '#test/support/stories/logged-packets.ts'
import { shows } from '#test/support/stories/shows.ts'
import { InspectorPanel } from './inspector-panel.tsx'

const meta = {
  component: InspectorPanel,
  args: { inspection: createInspection(), onClose: () => undefined },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof InspectorPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { play: shows('아직 오간 패킷이 없어요.') }
export const Packets: Story = { args: { inspection: busyInspection() }, play: shows('계약과 다름') }
export const Unfolded: Story = {
  args: { inspection: busyInspection() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('계약과 다름'))
    await canvas.findAllByText(/^0\.stock: /)
  },
}
export const OnAPhone: Story = { args: { inspection: busyInspection() }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = {
  args: { inspection: busyInspection() },
  globals: { language: 'en' },
  play: shows('Breaks the contract'),
}
