import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onStage } from '#test/support/stories/stage.ts'
import { GoodsSortSelect } from './goods-sort-select.tsx'

const meta = { component: GoodsSortSelect } satisfies Meta<typeof GoodsSortSelect>
export default meta
type Story = StoryObj<typeof meta>

export const Newest: Story = {
  play: async ({ canvas, userEvent }) => {
    const select = canvas.getByRole('combobox', { name: '정렬' })
    await userEvent.selectOptions(select, '낮은 가격순')
    await expect(select).toHaveValue('price_asc')
  },
}
export const Popular: Story = {
  parameters: onStage({ at: '/?sort=popular' }),
  play: ({ canvas }) => expect(canvas.getByRole('combobox')).toHaveValue('popular'),
}
export const InEnglish: Story = { globals: { language: 'en' } }
