import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff } from '#test/support/stories/story-shop.ts'
import { Front } from './front.tsx'

const meta = {
  component: Front,
  args: { listId: 'products' },
  parameters: onStage({ before: () => void answer('listRestocked', { goods: [plainGoods] }) }),
  decorators: [
    (Story) => (
      <div className="h-44 sm:h-52">
        <Story />
        <div id="products" />
      </div>
    ),
  ],
} satisfies Meta<typeof Front>
export default meta
type Story = StoryObj<typeof meta>

export const WithShelves: Story = { play: shows('다시 들어온 상품') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('다시 들어온 상품') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Back in stock') }
/** The list below stays where it is. */
export const Offline: Story = {
  parameters: onStage({
    before: () => {
      breakOff('listGoods')
      breakOff('listRestocked')
    },
  }),
}
