import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { ConnectionSummary } from './connection-summary.tsx'

const open = { open: true, transport: 'websocket', reason: '', roundTrip: 12.4, namespaces: ['/', '/lab'] }

const meta = {
  component: ConnectionSummary,
  args: { connection: open },
} satisfies Meta<typeof ConnectionSummary>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = { play: shows(/websocket/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/websocket/) }
export const NotPingedYet: Story = {
  args: { connection: { ...open, transport: 'polling', roundTrip: undefined, namespaces: [] } },
  play: shows(/polling/),
}
export const NeverOpened: Story = {
  args: { connection: { open: false, transport: '', reason: '', roundTrip: undefined, namespaces: [] } },
}
export const Broken: Story = {
  args: { connection: { open: false, transport: '', reason: 'transport close', roundTrip: undefined, namespaces: [] } },
  play: shows(/transport close/),
}
export const OnAPhone: Story = {
  args: { connection: { ...open, namespaces: ['/', '/admin-alert', '/customer-chat', '/lab'] } },
  globals: { viewport: { value: 'phone' } },
}
