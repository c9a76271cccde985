import type { Meta, StoryObj } from '@storybook/react-vite'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ChatLog, type ChatLogRow } from './chat-log.tsx'
import { ChatMessage } from './chat-message.tsx'
import type { Outbox, Outgoing } from './outbox/outbox.ts'
import { UnsentMessage } from './outbox/unsent-message.tsx'

const outbox: Outbox = {
  get: () => [],
  subscribe: () => () => undefined,
  add: () => undefined,
  resend: () => undefined,
  discard: () => undefined,
  wake: () => undefined,
  rest: () => undefined,
}
const sentAt = '2026-03-02T03:00:00.000Z'
const unsent = (key: string, more: Partial<Outgoing>): ChatLogRow => ({
  id: key,
  own: true,
  content: (
    <UnsentMessage
      goesOn={false}
      message={{ key, msg: `보내는 말: ${key}`, at: 1, to: undefined, state: 'sending', error: null, ...more }}
      outbox={outbox}
      online={key !== 'waiting'}
    />
  ),
})
const said = (id: string, own: boolean, msg: string, read = false): ChatLogRow => ({
  id,
  own,
  content: <ChatMessage own={own} nickname="바다" msg={msg} sentAt={sentAt} read={own ? read : undefined} />,
})

const meta = { component: ChatLog, args: { label: '이야기', rows: [] } } satisfies Meta<typeof ChatLog>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { args: { empty: <p>아직 나눈 이야기가 없어요.</p> } }
export const One: Story = { args: { rows: [said('1', false, '안녕하세요')] }, play: shows('안녕하세요') }
export const EveryState: Story = {
  args: {
    rows: [
      said('1', false, '배송은 언제 오나요?'),
      said('2', true, '내일 도착해요.', true),
      said('3', true, '더 궁금한 점이 있나요?'),
      unsent('sending', {}),
      unsent('waiting', { state: 'waiting' }),
      unsent('failed', { state: 'failed', error: '요청이 너무 많아요. 잠시 후 다시 시도해 주세요.' }),
    ],
  },
  play: shows('연결되면 보낼게요'),
}
export const InEnglish: Story = {
  ...EveryState,
  globals: { language: 'en' },
  play: shows('Will send once you’re connected'),
}
export const LongTexts: Story = {
  args: { rows: [said('1', false, longText.repeat(6)), said('2', true, longWord.repeat(6), true)] },
  globals: { viewport: { value: 'phone' } },
  play: shows(new RegExp(longWord)),
}
