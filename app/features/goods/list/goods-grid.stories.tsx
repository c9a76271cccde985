import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { IconButton } from '#app/shared/ui/icon-button.tsx'
import { longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { GoodsGrid } from './goods-grid.tsx'

const meta = {
  component: GoodsGrid,
  args: { heart: (goods) => <IconButton icon="down" label={`${goods.name} 찜하기`} /> },
} satisfies Meta<typeof GoodsGrid>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '더 보기' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(24))
  },
}

export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('더 보기') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Show more') }

export const One: Story = {
  parameters: onStage({ before: () => void answer('listGoods', { goods: [plainGoods], nextCursor: null }) }),
  play: shows(plainGoods.name),
}

export const LongTexts: Story = {
  parameters: onStage({
    before: () => void answer('listGoods', { goods: [{ ...longGoods, stock: 3 }, plainGoods], nextCursor: null }),
  }),
  play: shows(longGoods.name),
}

export const NothingFound: Story = { parameters: onStage({ at: '/?q=우주선' }), play: shows(/우주선/) }
export const EmptyCategory: Story = {
  parameters: onStage({ at: '/?category=spaceships' }),
  play: async (context) => {
    await shows('이 카테고리에는 아직 상품이 없어요.')(context)
    await context.userEvent.click(context.canvas.getByRole('button', { name: '전체 필터 지우기' }))
    await shows('더 보기')(context)
  },
}
export const Loading: Story = { parameters: onStage({ before: () => void delay('listGoods', forever) }) }
export const Failed: Story = {
  parameters: onStage({ before: () => void refuse('listGoods', 'internal') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('listGoods') }),
  play: shows('가게에 연결할 수 없어요'),
}

/** Others buy until the product is sold out, and the card shows it. */
export const SellsOut: Story = {
  parameters: onStage({ at: '/?q=시원한 사이다', goods: [{ goodsId: 3, stock: 2 }] }),
  play: async (context) => {
    await shows('2개 남음')(context)
    await online()
    await context.step('another shopper buys one', () => currentStage().shop.anotherShopperBuys(3))
    await shows('1개 남음')(context)
    await context.step('and the last one', () => currentStage().shop.anotherShopperBuys(3))
    await shows('품절')(context)
  },
}
