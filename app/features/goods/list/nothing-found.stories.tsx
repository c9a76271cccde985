import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { NothingFound } from './nothing-found.tsx'

const meta = { component: NothingFound, parameters: onStage({ at: '/?q=우주선' }) } satisfies Meta<typeof NothingFound>
export default meta
type Story = StoryObj<typeof meta>

export const OfASearch: Story = { play: shows(/‘우주선’에 맞는 상품이 없어요/) }
export const OfACategory: Story = {
  globals: { language: 'en' },
  parameters: onStage({ at: '/?category=spaceships' }),
  play: shows('There are no products in this category yet.'),
}
export const OfAFilter: Story = { parameters: onStage({ at: '/?maxPrice=1' }), play: shows('찾는 상품이 없어요') }
