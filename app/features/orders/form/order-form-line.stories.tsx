import type { Meta, StoryObj } from '@storybook/react-vite'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderFormLine } from './order-form-line.tsx'

const meta = {
  component: OrderFormLine,
  args: { line: { goods: plainGoods, quantity: 2 }, error: undefined, changeHref: '/cart' },
  decorators: [
    (Story) => (
      <ul>
        <Story />
      </ul>
    ),
  ],
} satisfies Meta<typeof OrderFormLine>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('6,000원') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('₩6,000') }
/** The shop has just rejected this line. */
export const Refused: Story = { args: { error: '재고가 부족해요.' }, play: shows('수량 바꾸기') }
export const TooMany: Story = {
  args: { line: { goods: { ...plainGoods, stock: 1 }, quantity: 2 } },
  play: shows(/1개뿐/),
}
export const SoldOut: Story = { args: { line: { goods: soldOutGoods, quantity: 2 } }, play: shows(/품절되어/) }
export const LongTexts: Story = {
  args: { line: { goods: longGoods, quantity: 99 } },
  globals: { viewport: { value: 'phone' } },
}
