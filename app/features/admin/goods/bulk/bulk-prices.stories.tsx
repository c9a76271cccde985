import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { useSelection } from '../../selection/use-selection.ts'
import { BulkPrices } from './bulk-prices.tsx'

const nobody = { items: [], selectAll: () => undefined, selectIds: () => undefined, clear: () => undefined }

const meta = {
  component: BulkPrices,
  args: { goods: [plainGoods, longGoods], selection: nobody },
  render: function Selecting({ goods }) {
    return <BulkPrices goods={goods} selection={useSelection(goods, ({ goodsId }) => goodsId)} />
  },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof BulkPrices>
export default meta
type Story = StoryObj<typeof meta>

const selectAll: NonNullable<Story['play']> = async ({ canvas, userEvent }) =>
  userEvent.click(await canvas.findByRole('checkbox'))

export const NothingSelected: Story = {}
export const AllSelected: Story = { play: selectAll }
export const InEnglish: Story = { globals: { language: 'en' }, play: selectAll }
/** Another administrator changed them meanwhile. */
export const NotChanged: Story = {
  parameters: onAdmin({ before: () => void refuse('changeGoods', 'goods_changed') }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await selectAll(context)
    await userEvent.click(canvas.getByRole('button', { name: '가격 변경' }))
    await userEvent.type(await canvas.findByLabelText('얼마나'), '10')
    await userEvent.click(canvas.getByRole('button', { name: /^\d+개 가격 변경$/ }))
    await shows(/그사이 가격이 바뀌었어요/)(context)
  },
}
