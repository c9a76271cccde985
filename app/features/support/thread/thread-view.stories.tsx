import type { Meta, StoryObj } from '@storybook/react-vite'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { supportThread } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { ThreadView } from './thread-view.tsx'

const ask = () => ({
  as: administratorName,
  before: async ({ shop }: { shop: { writesToShop: (nickname: string, msg: string) => Promise<void> } }) =>
    shop.writesToShop('하늘', '배송은 언제 오나요?'),
})

const meta = {
  component: ThreadView,
  args: { side: 'shop', thread: supportThread, userId: 1 },
  parameters: onStage(ask()),
  decorators: inSupport,
} satisfies Meta<typeof ThreadView>
export default meta
type Story = StoryObj<typeof meta>

export const OfTheShop: Story = { play: shows('배송은 언제 오나요?') }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('배송은 언제 오나요?'),
}
/** The shopper has not written yet. */
export const NothingSaid: Story = {
  args: { side: 'shopper', thread: null, userId: 2 },
  parameters: onStage({ as: '하늘' }),
  play: shows('아직 나눈 이야기가 없어요. 첫 메시지를 보내 보세요.'),
}
export const Loading: Story = {
  parameters: onStage({
    ...ask(),
    before: async (stage) => {
      await ask().before(stage)
      delay('listSupportMessages', forever)
    },
  }),
}
export const Offline: Story = {
  parameters: onStage({
    ...ask(),
    before: async (stage) => {
      await ask().before(stage)
      breakOff('listSupportMessages')
    },
  }),
  play: shows(/가게에 연결할 수 없어요/),
}
