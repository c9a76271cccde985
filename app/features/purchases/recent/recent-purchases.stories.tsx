import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText, purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { RecentPurchases } from './recent-purchases.tsx'

const page = (count: number) => ({
  purchases: Array.from({ length: count }, (_, index) => purchase(index + 1)),
  latest: count,
})
const desktop = { viewport: { value: 'desktop' } }

const meta = { component: RecentPurchases, globals: desktop } satisfies Meta<typeof RecentPurchases>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { play: shows(/아직 구매가 없어요/) }
export const One: Story = {
  parameters: onStage({ before: ({ shop }) => shop.anotherShopperBuys(3) }),
  play: shows('시원한 사이다'),
}
export const Many: Story = {
  parameters: onStage({ before: () => void answer('listPurchases', page(20)) }),
  play: shows('하늘님'),
}
export const InEnglish: Story = {
  parameters: onStage({ before: () => void answer('listPurchases', page(20)) }),
  globals: { ...desktop, language: 'en' },
  play: shows('Ice-Cold Cola'),
}
export const LongTexts: Story = {
  parameters: onStage({
    before: () => {
      const long = purchase(1, { goodsName: longText, nickname: '가'.repeat(20) })
      answer('listPurchases', { purchases: [long], latest: 1 })
    },
  }),
  play: shows(longText),
}
/** Phones show one line, which can be unfolded. */
export const OnAPhone: Story = {
  parameters: onStage({ before: () => void answer('listPurchases', page(20)) }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    const line = canvas.getByRole('button', { name: '최근 구매' })
    await canvas.findByText(/하늘님이/)
    await expect(canvas.queryByRole('listitem')).toBeNull()
    await userEvent.click(line)
    await expect(canvas.getAllByRole('listitem')).toHaveLength(20)
  },
}
export const Loading: Story = { parameters: onStage({ before: () => void delay('listPurchases', forever) }) }
/** The list keeps waiting for the shop without blocking the page. */
export const Offline: Story = { parameters: onStage({ before: () => void breakOff('listPurchases') }) }
/** New purchases appear at the top. */
export const SomebodyBuys: Story = {
  play: async (context) => {
    await shows(/아직 구매가 없어요/)(context)
    await online()
    await currentStage().shop.anotherShopperBuys(3)
    await shows('시원한 사이다')(context)
  },
}
