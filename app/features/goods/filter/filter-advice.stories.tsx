import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { FilterAdvice } from './filter-advice.tsx'

const meta = {
  component: FilterAdvice,
  parameters: onStage({ at: '/?category=drink&inStock=true&minRating=4' }),
} satisfies Meta<typeof FilterAdvice>
export default meta
type Story = StoryObj<typeof meta>

export const OneToDrop: Story = { play: shows(/★ 4점 이상 필터 지우기/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/Remove filter: ★ 4 and up/) }
/** Only one filter is chosen: the button that clears all of them drops it. */
export const OnlyOne: Story = { parameters: onStage({ at: '/?minRating=4' }), play: shows(/모두 맞는 상품이 없어요/) }
