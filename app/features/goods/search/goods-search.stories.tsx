import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { useSearch } from 'wouter'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { GoodsSearch } from './goods-search.tsx'

/** Shows the query from the URL. */
const Search = () => <p>{decodeURIComponent(useSearch()) || '-'}</p>

const meta = {
  component: GoodsSearch,
  render: () => (
    <>
      <GoodsSearch />
      <Search />
    </>
  ),
} satisfies Meta<typeof GoodsSearch>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = { play: shows('-') }
/** The URL changes once the shopper stops typing. */
export const Typing: Story = {
  play: async (context) => {
    await context.userEvent.type(context.canvas.getByRole('searchbox', { name: '상품 검색' }), '콜라')
    await shows('q=콜라')(context)
  },
}
export const ByEnter: Story = {
  parameters: onStage({ at: '/?q=콜라&sort=popular' }),
  play: async (context) => {
    const field = context.canvas.getByRole('searchbox')
    await expect(field).toHaveValue('콜라')
    await context.userEvent.clear(field)
    await context.userEvent.type(field, '사이다{Enter}')
    await shows('q=사이다&sort=popular')(context)
  },
}
export const LongText: Story = {
  parameters: onStage({ at: `/?q=${longText}` }),
  globals: { viewport: { value: 'phone' } },
  play: ({ canvas }) => waitFor(() => expect(canvas.getByRole('searchbox')).toHaveValue(longText)),
}
export const InEnglish: Story = { globals: { language: 'en' } }
