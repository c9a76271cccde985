import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { FramePartsTable } from './frame-parts-table.tsx'
import { decodeFrame, encodeFrame } from './web-socket-frame.ts'

const frameOf = (text: string, maskingKey?: Uint8Array) =>
  decodeFrame(encodeFrame({ fin: true, opcode: 'text', maskingKey, payload: new TextEncoder().encode(text) }))

const meta = {
  component: FramePartsTable,
  args: frameOf('안녕', new Uint8Array([1, 2, 3, 4])),
  decorators: inLab,
} satisfies Meta<typeof FramePartsTable>
export default meta
type Story = StoryObj<typeof meta>

export const Masked: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
/** Unmasked, as a server sends frames. */
export const Unmasked: Story = { args: frameOf('Hello'), play: shows('48 65 6c 6c 6f') }
export const Empty: Story = { args: frameOf('') }
export const Long: Story = {
  args: frameOf(longText.repeat(3)),
  globals: { viewport: { value: 'phone' } },
  play: shows(/…$/),
}
