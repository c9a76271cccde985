import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { expect, fn } from 'storybook/test'
import { SearchField } from '#app/shared/ui/search-field.tsx'
import { longGoods, plainGoods, soldOutGoods } from '#test/support/stories/samples.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer } from '#test/support/stories/story-shop.ts'
import { SearchSuggestions } from './search-suggestions.tsx'

/** A search field with its suggestions below it. */
function Search({ onSearch }: { onSearch: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className="min-h-96 max-w-md">
      <SearchField label="상품 검색" hint="" value="" onSearch={onSearch} field={field}>
        <SearchSuggestions field={field} onSearch={onSearch} />
      </SearchField>
    </div>
  )
}

const meta = { component: Search, args: { onSearch: fn() } } satisfies Meta<typeof Search>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const type =
  (text: string): Play =>
  async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox'), text)
    await canvas.findAllByRole('option')
  }

export const Several: Story = { play: type('콜라') }
export const InEnglish: Story = { globals: { language: 'en' }, play: type('cola') }
export const ByKeyboard: Story = {
  play: async (context) => {
    await type('콜라')(context)
    await context.userEvent.keyboard('{ArrowDown}')
    await expect(context.canvas.getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true')
  },
}
export const SoldOutAndLongOnAPhone: Story = {
  parameters: onStage({
    before: () =>
      void answer('listGoods', { goods: [{ ...soldOutGoods, goodsId: 3 }, longGoods, plainGoods], nextCursor: null }),
  }),
  globals: { viewport: { value: 'phone' } },
  play: type('ㅋ'),
}
export const Nothing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('combobox'), '없는상품')
    await expect(canvas.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false')
  },
}
/** Recent searches are shown before anything is typed. */
export const Recent: Story = {
  parameters: onStage({
    before: () => localStorage.setItem('recent-searches', JSON.stringify(['콜라', '귤 선물 세트', '장바구니'])),
  }),
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('combobox'))
    await userEvent.click(await canvas.findByRole('option', { name: '귤 선물 세트' }))
    await expect(args.onSearch).toHaveBeenCalledWith('귤 선물 세트')
  },
}
