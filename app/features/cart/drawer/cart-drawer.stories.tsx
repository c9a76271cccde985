import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { CartDrawer } from './cart-drawer.tsx'

const as = '미나'
const holding = (count: number) =>
  onStage({
    as,
    before: async ({ shop }) => {
      for (let goodsId = 1; goodsId <= count; goodsId++) await shop.putsIntoCart(as, goodsId, goodsId)
    },
  })

const meta = { component: CartDrawer, args: { onClose: fn() }, parameters: holding(2) } satisfies Meta<
  typeof CartDrawer
>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = { play: shows(/총 수량 3개/) }
export const Many: Story = { parameters: holding(15), play: shows(/총 수량 120개/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('View cart') }
export const SignedOut: Story = { parameters: onStage({}), play: shows('장바구니가 비어 있어요') }
export const Empty: Story = { parameters: onStage({ as }), play: shows('장바구니가 비어 있어요') }
export const Loading: Story = { parameters: onStage({ as, before: () => void delay('getCart', forever) }) }
export const NotLoaded: Story = {
  parameters: onStage({ as, before: () => void breakOff('getCart') }),
  play: shows('가게에 연결할 수 없어요'),
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows(/총 수량/) }

/** A removed line keeps its place and can be restored with one press. */
export const RemovedAndBack: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '시원한 콜라 삭제' }))
    await waitFor(() => expect(canvas.getByText(/총 수량 2개/)).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: '시원한 콜라 삭제 되돌리기' }))
    await waitFor(() => expect(canvas.getByText(/총 수량 3개/)).toBeVisible())
  },
}

export const Closed: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '장바구니 닫기' }))
    await waitFor(() => expect(args.onClose).toHaveBeenCalled())
  },
}
