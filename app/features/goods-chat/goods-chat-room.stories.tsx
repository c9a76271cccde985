import type { Meta, StoryObj } from '@storybook/react-vite'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { RealtimeError } from '#app/shared/realtime/realtime-error.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { createGoodsChatMemory } from './goods-chat-memory.ts'
import { type GoodsChatRoom, GoodsChatRoomView } from './goods-chat-room.tsx'

const message = (messageId: number, more: Partial<GoodsChatMessage> = {}): GoodsChatMessage => ({
  messageId,
  room: 'goods:3',
  key: null,
  nickname: '바다',
  role: 'shopper',
  own: false,
  msg: '이 사이다 시원한가요?',
  sentAt: '2026-03-02T03:00:00.000Z',
  ...more,
})
const tooMany = new RealtimeError('server', 'yes', undefined, {
  code: 'too_many_requests',
  message: '요청이 너무 많아요. 잠시 후 다시 시도해 주세요.',
})
const participants = { count: 2, names: ['바다', '하늘'] }
const goodsChat: GoodsChatRoom = {
  messages: [message(1), message(2, { nickname: '하늘', own: true, msg: '네, 아주요!' })],
  notices: [{ number: 1, after: 1, type: 'joined', nickname: '하늘' }],
  participants,
  loading: false,
  hasOlder: false,
  loadingOlder: false,
  loadOlder: () => Promise.resolve(),
  error: null,
  retry: () => undefined,
  typing: [],
  online: true,
  seen: () => undefined,
  receive: () => undefined,
  showTyping: () => undefined,
  hideTyping: () => undefined,
  send: () => Promise.resolve(),
  sendTyping: () => undefined,
}

const meta = {
  component: GoodsChatRoomView,
  args: { goodsId: 3, goodsChat, memory: createGoodsChatMemory(3), userId: 2 },
  parameters: onStage({ as: '하늘' }),
} satisfies Meta<typeof GoodsChatRoomView>
export default meta
type Story = StoryObj<typeof meta>

export const Talking: Story = { play: shows('네, 아주요!') }
export const InEnglishOnAPhone: Story = { globals: { language: 'en', viewport: { value: 'phone' } } }
export const OneTypes: Story = { args: { goodsChat: { ...goodsChat, typing: ['바다'] } }, play: shows(/바다/) }
export const SeveralType: Story = {
  args: { goodsChat: { ...goodsChat, typing: ['바다', '하루', '보라'] } },
  play: shows(/3/),
}
export const EarlierOnDemand: Story = {
  args: { goodsChat: { ...goodsChat, hasOlder: true } },
  play: shows('이전 메시지 더 보기'),
}
export const NothingSaid: Story = {
  args: { goodsChat: { ...goodsChat, messages: [], notices: [] } },
  play: shows('아직 아무도 말하지 않았어요. 궁금한 점을 물어보세요.'),
}
export const Joining: Story = {
  args: { goodsChat: { ...goodsChat, messages: [], notices: [], participants: null, loading: true } },
}
export const Disconnected: Story = {
  args: { goodsChat: { ...goodsChat, online: false } },
  play: shows(/^연결이 끊겼어요/),
}
export const Refused: Story = {
  args: { goodsChat: { ...goodsChat, error: tooMany } },
  play: shows(/요청이 너무 많아요/),
}
export const Guest: Story = { args: { userId: null }, parameters: onStage({}), play: shows('로그인하고 이야기하기') }
