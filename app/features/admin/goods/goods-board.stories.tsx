import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { GoodsBoard } from './goods-board.tsx'

const at = '/admin?tab=goods'
const listed = (...goods: (typeof plainGoods)[]) => ({ goods, nextCursor: null })

const meta = {
  component: GoodsBoard,

  parameters: onAdmin({ at, before: () => void answer('listGoods', listed(plainGoods)) }),
  decorators: [inAdmin],
} satisfies Meta<typeof GoodsBoard>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = { play: shows('시원한 콜라') }
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: shows('Ice-Cold Cola'),
}
/** The products of the test shop. */
export const Many: Story = { parameters: onAdmin({ at }), play: shows('손으로 엮은 장바구니') }
export const SoldOut: Story = {
  parameters: onAdmin({ at, before: () => void answer('listGoods', listed(soldOutGoods)) }),
  play: shows('시원한 콜라'),
}
export const LongTexts: Story = {
  parameters: onAdmin({ at, before: () => void answer('listGoods', listed(longGoods)) }),
  globals: { viewport: { value: 'phone' } },
  play: shows(longGoods.name),
}
export const NothingFound: Story = {
  parameters: onAdmin({ at: `${at}&q=없는상품` }),
  play: shows('맞는 상품이 없어요'),
}
export const Loading: Story = { parameters: onAdmin({ at, before: () => void delay('listGoods', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ at, before: () => void refuse('listGoods', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ at, before: () => void breakOff('listGoods') }),
  play: shows('가게에 연결할 수 없어요'),
}
export const AskedToTakeOut: Story = {
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name: '시원한 콜라 판매 중지' }))
    await shows(/모두의 장바구니에서 빠지고/)(context)
  },
}
/** The form to add a product, submitted empty. */
export const NewOnes: Story = {
  parameters: onAdmin({ at: `${at}&edit=new` }),
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name: '추가하기' }))
    await shows('이름을 입력해 주세요.')(context)
    await context.canvas.findByRole('checkbox', { name: 'teddy bear' })
  },
}
export const Edited: Story = { parameters: onAdmin({ at: `${at}&edit=3` }), play: shows('상품 수정') }
export const EditedOnAPhone: Story = {
  ...Edited,
  globals: { viewport: { value: 'phone' }, language: 'en' },
  play: shows('Edit product'),
}
/** Another administrator has removed the product. */
export const EditedAndGone: Story = {
  parameters: onAdmin({ at: `${at}&edit=999999` }),
  play: shows('이 상품은 이제 팔지 않아요'),
}
export const PicturesFailed: Story = {
  parameters: onAdmin({ at: `${at}&edit=3`, before: () => void refuse('listPictures', 'too_many_requests') }),
  play: shows(/요청이 너무 많아요/),
}
