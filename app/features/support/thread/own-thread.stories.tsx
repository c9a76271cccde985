import type { Meta, StoryObj } from '@storybook/react-vite'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { OwnThread } from './own-thread.tsx'

const thread = async ({ shop }: { shop: TestShop }) => {
  await shop.writesToShop('하늘', '배송은 언제 오나요?')
  await shop.writesToShop(administratorName, '내일 오전에 도착해요.\n문 앞에 둘까요?', 1)
}

const meta = {
  component: OwnThread,
  args: { userId: 2 },
  parameters: onStage({ as: '하늘', before: thread }),
  decorators: inSupport,
} satisfies Meta<typeof OwnThread>
export default meta
type Story = StoryObj<typeof meta>

export const Answered: Story = { play: shows(/내일 오전에 도착해요/) }
export const NothingAsked: Story = {
  parameters: onStage({ as: '하늘' }),
  play: shows('아직 나눈 이야기가 없어요. 첫 메시지를 보내 보세요.'),
}
export const Asking: Story = {
  parameters: onStage({ as: '하늘' }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '배송은 언제 오나요?{Enter}')
    await canvas.findByText('보냄')
  },
}
export const EarlierOnDemand: Story = {
  parameters: onStage({
    as: '하늘',
    before: async ({ shop }) => {
      for (let n = 1; n <= 40; n += 1) await shop.writesToShop('하늘', `말 ${n}`)
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('말 40')
    await userEvent.click(await canvas.findByRole('button', { name: '이전 메시지 더 보기' }))
    await canvas.findByText('말 1')
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/^Jangteo · /) }
export const LongTexts: Story = {
  globals: { viewport: { value: 'phone' } },
  parameters: onStage({
    as: '하늘',
    before: async ({ shop }) => {
      await shop.writesToShop('하늘', longText.repeat(5))
      await shop.writesToShop(administratorName, longWord.repeat(5), 1)
    },
  }),
  play: shows(new RegExp(longWord)),
}
export const Loading: Story = {
  parameters: onStage({ as: '하늘', before: () => void delay('listSupportThreads', forever) }),
  play: shows('불러오는 중이에요'),
}
export const HistoryFailed: Story = {
  parameters: onStage({
    as: '하늘',
    before: async (stage) => {
      await thread(stage)
      refuse('listSupportMessages', 'too_many_requests')
    },
  }),
  play: shows('요청이 너무 많아요. 잠시 후 다시 시도해 주세요.'),
}
export const HistoryOffline: Story = {
  parameters: onStage({
    as: '하늘',
    before: async (stage) => {
      await thread(stage)
      breakOff('listSupportMessages')
    },
  }),
  play: shows(/가게에 연결할 수 없어요/),
}
export const Disconnected: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/내일 오전에 도착해요/)
    await canvas.findByText('보냄')
    await online()
    await currentStage().shop.stop()
    await canvas.findByText(/^연결이 끊겼어요/)
    await userEvent.type(canvas.getByRole('textbox'), '고마워요{Enter}')
    await canvas.findByText('연결되면 보낼게요')
    await currentStage().shop.start()
  },
}
