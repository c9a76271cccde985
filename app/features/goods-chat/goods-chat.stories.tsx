import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { GoodsChat } from './goods-chat.tsx'

const meta = {
  component: GoodsChat,
  args: { goodsId: 3, userId: 2 },
  parameters: onStage({ as: '하늘', before: ({ shop }) => shop.says('바다', 3, '이 사이다 시원한가요?') }),
} satisfies Meta<typeof GoodsChat>
export default meta
type Story = StoryObj<typeof meta>

export const InTheWindow: Story = { play: shows('바다: 이 사이다 시원한가요?') }
