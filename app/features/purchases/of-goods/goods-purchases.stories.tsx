import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longText, plainGoods, purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { GoodsPurchases } from './goods-purchases.tsx'

const meta = {
  component: GoodsPurchases,
  args: { goodsId: 1, goodsName: plainGoods.name },
  parameters: onStage({}),
} satisfies Meta<typeof GoodsPurchases>
export default meta
type Story = StoryObj<typeof meta>

const several = [
  purchase(1),
  purchase(2, { nickname: '바***' }),
  purchase(3, { nickname: '탈퇴한 회원' }),
  purchase(4, { goodsName: '시원한 콜라 외 2개의 상품', goodsNameEn: 'Ice-Cold Cola and 2 more' }),
  purchase(5, { nickname: '가'.repeat(20), goodsName: longText, goodsNameEn: longText }),
]
const withSeveral = onStage({ before: () => void answer('listPurchases', { purchases: several, latest: 5 }) })

export const Several: Story = { parameters: withSeveral, play: shows(/외 2개의 상품/) }
export const OnAPhone: Story = {
  parameters: withSeveral,
  globals: { viewport: { value: 'phone' } },
  play: shows(/외 2개의 상품/),
}
export const InEnglish: Story = {
  args: { goodsName: plainGoods.nameEn },
  parameters: withSeveral,
  globals: { language: 'en' },
  play: shows('A former member'),
}
export const Empty: Story = { play: shows('아직 구매한 사람이 없어요.') }
export const Loading: Story = {
  parameters: onStage({ before: () => void delay('listPurchases', forever) }),
  play: ({ canvasElement }) => waitFor(() => expect(canvasElement.querySelector('[aria-busy=true]')).toBeVisible()),
}
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('listPurchases') }),
  play: async ({ canvas }) => {
    await waitFor(() => canvas.getByText(/가게에 연결할 수 없어요/))
  },
}
export const SomebodyBuys: Story = {
  play: async (context) => {
    await shows('아직 구매한 사람이 없어요.')(context)
    await online()
    await currentStage().shop.anotherShopperBuys(1)
    await shows('옆집손님님')(context)
  },
}
