import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { FilterDrawer } from './filter-drawer.tsx'

const meta = { component: FilterDrawer, args: { title: '필터', onClose: fn() } } satisfies Meta<typeof FilterDrawer>
export default meta
type Story = StoryObj<typeof meta>

export const NothingChosen: Story = { play: shows('품절 제외') }
export const Chosen: Story = {
  parameters: onStage({ at: '/?category=drink,fruit&minPrice=1000&maxPrice=8000&inStock=true&minRating=4' }),
  play: ({ canvas }) => waitFor(() => expect(canvas.getByLabelText('최저 가격')).toHaveValue('1,000')),
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('In stock only') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('품절 제외') }
export const WrongPrices: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByLabelText('최저 가격'), '8,000')
    await userEvent.type(canvas.getByLabelText('최고 가격'), '1,000')
    await userEvent.click(canvas.getByRole('button', { name: '필터 적용' }))
    await shows('최고 가격은 최저 가격보다 낮을 수 없어요.')(context)
  },
}
