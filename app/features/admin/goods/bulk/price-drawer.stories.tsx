import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PriceDrawer } from './price-drawer.tsx'

const meta = {
  component: PriceDrawer,
  args: {
    goods: [plainGoods, { ...soldOutGoods, goodsId: 4 }],
    leftOut: new Set<number>(),
    onChange: async () => undefined,
    onClose: fn(),
  },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof PriceDrawer>
export default meta
type Story = StoryObj<typeof meta>

const type =
  (label: string, text: string, said: string | RegExp): NonNullable<Story['play']> =>
  async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText(label), text)
    await shows(said)(context)
  }

/** By the button: `userEvent` submits no form from its field when the button stands outside, as browsers do. */
const submit =
  (text: string, said: string | RegExp): NonNullable<Story['play']> =>
  async (context) => {
    await context.userEvent.type(await context.canvas.findByLabelText('얼마나'), text)
    await context.userEvent.click(context.canvas.getByRole('button', { name: /가격 변경$/ }))
    await shows(said)(context)
  }

export const Empty: Story = { play: shows(/새 가격을 미리 보여 드려요/) }
export const Lowered: Story = { play: type('얼마나', '10', '2개 가격 변경') }
export const InEnglish: Story = { globals: { language: 'en' }, play: type('By how much', '10', 'Change 2 prices') }
export const OutOfRange: Story = { play: submit('100', /벗어나는 상품이 있어요/) }
export const NoNumber: Story = { play: submit('많이', '1 이상의 정수로 적어 주세요.') }
export const OneLeftOut: Story = { args: { leftOut: new Set([4]) }, play: type('얼마나', '10', '1개 가격 변경') }
export const OnAPhone: Story = {
  args: { goods: [plainGoods, longGoods] },
  globals: { viewport: { value: 'phone' } },
  play: type('얼마나', '5', longGoods.name),
}
