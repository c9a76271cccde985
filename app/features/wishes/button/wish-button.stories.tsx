import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, refuse } from '#test/support/stories/story-shop.ts'
import { WishButton } from './wish-button.tsx'

const as = '미나'

const meta = {
  component: WishButton,
  args: { goods: plainGoods, signedIn: true },
  parameters: onStage({ as }),
  decorators: (Story) => (
    <div className="grid min-h-40 justify-items-end p-4">
      <Story />
    </div>
  ),
} satisfies Meta<typeof WishButton>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const press: Play = ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button', { name: /찜하기|wishlist/ }))
const isPressed: Play = ({ canvas }) =>
  waitFor(() => expect(canvas.getByRole('button', { name: /찜하기|wishlist/ })).toHaveAttribute('aria-pressed', 'true'))

export const Plain: Story = {}
export const Wished: Story = {
  parameters: onStage({ as, before: ({ shop }) => shop.wishesFor(as, plainGoods.goodsId) }),
  play: isPressed,
}
export const OfAGuest: Story = {
  args: { signedIn: false },
  parameters: onStage({}),
  play: async (context) => {
    await press(context)
    await isPressed(context)
  },
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async (context) => {
    await press(context)
    await isPressed(context)
  },
}
export const Full: Story = {
  parameters: onStage({ as, before: () => void refuse('addWish', 'wishes_full') }),
  play: async (context) => {
    await press(context)
    await shows(/300개까지/)(context)
  },
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('addWish') }),
  play: async (context) => {
    await press(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
