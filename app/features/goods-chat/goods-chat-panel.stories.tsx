import type { Meta, StoryObj } from '@storybook/react-vite'
import { waitFor } from 'storybook/test'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { GoodsChatPanel } from './goods-chat-panel.tsx'

const goodsChat = async ({ shop }: { shop: TestShop }) => {
  await shop.says('바다', 3, '이 사이다 시원한가요?')
  await shop.says('하늘', 3, '네, 아주요!\n얼음을 넣으면 더 좋아요.')
  await shop.says('바다', 3, '<b>고마워요</b> 🧊')
}
const memory = (open: boolean, draft = '') => sessionStorage.setItem('talk:goods:3', JSON.stringify({ open, draft }))
const unfolded = async (stage: { shop: TestShop }) => {
  memory(true)
  await goodsChat(stage)
}

const meta = {
  component: GoodsChatPanel,
  args: { goodsId: 3, userId: 2 },
  parameters: onStage({ as: '하늘', before: unfolded }),
} satisfies Meta<typeof GoodsChatPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Unfolded: Story = { play: shows('이 사이다 시원한가요?') }
export const Closed: Story = {
  parameters: onStage({ as: '하늘', before: goodsChat }),
  play: shows('바다: <b>고마워요</b> 🧊'),
}
export const NothingSaid: Story = {
  parameters: onStage({ as: '하늘', before: () => memory(true) }),
  play: shows('아직 아무도 말하지 않았어요. 궁금한 점을 물어보세요.'),
}
export const Guest: Story = {
  args: { userId: null },
  parameters: onStage({ before: unfolded }),
  play: shows('로그인하고 이야기하기'),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('이 사이다 시원한가요?') }
export const LongWords: Story = {
  globals: { viewport: { value: 'phone' } },
  parameters: onStage({
    as: '하늘',
    before: async ({ shop }) => {
      memory(true, longText)
      await shop.says('가'.repeat(20), 3, longText.repeat(4))
      await shop.says('가'.repeat(20), 3, longWord.repeat(4))
    },
  }),
  play: shows(new RegExp(longWord)),
}
export const TooLong: Story = {
  parameters: onStage({ as: '하늘', before: () => memory(true, '가'.repeat(2_010)) }),
  play: shows('10자를 줄여 주세요.'),
}
export const ManyMessages: Story = {
  parameters: onStage({
    as: '하늘',
    before: async ({ shop }) => {
      memory(true)
      for (let n = 1; n <= 30; n += 1) await shop.says('바다', 3, `말 ${n}`)
    },
  }),
  play: async ({ canvas }) => {
    const log = await canvas.findByRole('log')
    await canvas.findByText('말 30')
    await waitFor(() => {
      if (log.scrollTop + log.clientHeight < log.scrollHeight - 2) throw new Error('not at the end')
    })
    await online()
    log.scrollTop = 0
    // The browser fires the event with its next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (const n of [31, 32, 33]) await currentStage().shop.says('바다', 3, `말 ${n}`)
    await canvas.findByRole('button', { name: '새 메시지 3개' })
    if (log.scrollTop > 100) throw new Error('moved away')
  },
}
export const Disconnected: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('이 사이다 시원한가요?')
    await online()
    await currentStage().shop.stop()
    await canvas.findByText(/^연결이 끊겼어요/)
    await currentStage().shop.start()
  },
}
