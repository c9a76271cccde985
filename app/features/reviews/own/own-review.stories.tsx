import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff } from '#test/support/stories/story-shop.ts'
import { OwnReview } from './own-review.tsx'

const as = '하늘'

const meta = {
  component: OwnReview,
  args: { goodsId: 3, userId: 2, openAtOnce: false },
  parameters: onStage({ as, before: ({ shop }) => shop.receives(as, 3) }),
} satisfies Meta<typeof OwnReview>
export default meta
type Story = StoryObj<typeof meta>

export const MayBeWritten: Story = { play: shows('리뷰 쓰기') }
export const NothingReceived: Story = {
  parameters: onStage({ as }),
  play: shows('상품을 받으면 리뷰를 쓸 수 있어요.'),
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('getOwnReview') }),
  play: shows(/가게에 연결할 수 없어요/),
}
/** A link of an order leads here. */
export const ByALink: Story = { args: { openAtOnce: true }, play: shows('리뷰 올리기') }
export const Writing: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: '리뷰 쓰기' }))
    await userEvent.click(canvas.getByRole('radio', { name: '5점' }))
    await userEvent.click(canvas.getByRole('button', { name: '리뷰 올리기' }))
    await shows('리뷰를 올렸어요.')(context)
  },
}
