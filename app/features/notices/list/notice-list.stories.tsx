import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { NoticeList } from './notice-list.tsx'

const as = '미나'

const meta = {
  component: NoticeList,
  parameters: onStage({
    as,
    before: async ({ shop }) => {
      await shop.anotherShopperBuys([3, 1], 1, as)
      for (const status of ['packed', 'shipped'] as const) await shop.moveOrder(1, status)
    },
  }),
} satisfies Meta<typeof NoticeList>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('배송을 시작했어요.') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('배송을 시작했어요.') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Your order is on its way.') }
export const Empty: Story = { parameters: onStage({ as }), play: shows('아직 알림이 없어요') }
export const Loading: Story = { parameters: onStage({ as, before: () => void delay('listNotices', forever) }) }
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('listNotices') }),
  play: shows('가게에 연결할 수 없어요'),
}
