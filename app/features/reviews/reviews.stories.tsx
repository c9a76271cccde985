import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { Reviews } from './reviews.tsx'

const meta = { component: Reviews, args: { goodsId: 3, userId: null }, parameters: onStage({}) } satisfies Meta<
  typeof Reviews
>
export default meta
type Story = StoryObj<typeof meta>

export const InTheWindow: Story = { play: shows('아직 리뷰가 없어요.') }
