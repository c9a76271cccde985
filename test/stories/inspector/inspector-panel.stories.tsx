import type { Meta, StoryObj } from '@storybook/react-vite'
import { createInspection } from '#app/features/inspector/inspection.ts'
import { InspectorPanel } from '#app/features/inspector/inspector-panel.tsx'
import type { WirePacket } from '#app/features/inspector/packet-log.ts'
import { longWord } from '../support/samples.ts'
import { shows } from '../support/shows.ts'

const event = (nsp: string, ...data: unknown[]): WirePacket => ({ type: 2, nsp, data })

/** A connection that has seen one of each: what fits, what does not, what nobody knows, and an answer. */
function busy() {
  const inspection = createInspection()
  inspection.connection({ open: true, transport: 'websocket' })
  inspection.record('out', { type: 0, nsp: '/', data: { batch: true, language: 'ko' } })
  inspection.record('in', { type: 0, nsp: '/', data: { sid: 'sYxw1rZtSgVwyPq0AAAB' } })
  inspection.record('in', event('/', 'STOCK_CHANGED', { goodsId: 3, stock: 7, sold: 1 }))
  inspection.record('in', event('/', 'STOCK_CHANGED', { goodsId: 3, stock: '일곱' }))
  inspection.record('out', { ...event('/', 'BUY', { goodsId: 3 }), id: 0 })
  inspection.record('in', {
    type: 3,
    nsp: '/',
    id: 0,
    data: [{ ok: false, error: { code: 'unauthenticated', message: '로그인 후 이용해 주세요.' } }],
  })
  inspection.record('in', event('/lab', 'message', longWord.repeat(3)))
  inspection.record('in', event('/lab', 'NO_SUCH_EVENT'))
  return inspection
}

const meta = {
  component: InspectorPanel,
  args: { inspection: createInspection(), onClose: () => undefined },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof InspectorPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { play: shows('아직 오간 패킷이 없어요.') }
export const Packets: Story = { args: { inspection: busy() }, play: shows('계약과 다름') }
export const Unfolded: Story = {
  args: { inspection: busy() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('계약과 다름'))
    await canvas.findAllByText(/^0\.stock: /)
  },
}
export const OnAPhone: Story = { args: { inspection: busy() }, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = {
  args: { inspection: busy() },
  globals: { language: 'en' },
  play: shows('Breaks the contract'),
}
