import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { CategoryTabs } from './category-tabs.tsx'

const meta = { component: CategoryTabs } satisfies Meta<typeof CategoryTabs>
export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('link', { name: '과일' }))
    await expect(canvas.getByRole('link', { name: '과일' })).toHaveAttribute('aria-current', 'page')
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('과일') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Fruit') }
export const One: Story = {
  parameters: onStage({
    at: '/?category=fruit',
    before: () => void answer('listCategories', { categories: [{ category: 'fruit', count: 3 }] }),
  }),
  play: shows('과일'),
}
export const LongName: Story = {
  parameters: onStage({
    before: () => void answer('listCategories', { categories: [{ category: longWord.toLowerCase(), count: 3 }] }),
  }),
  play: shows(longWord.toLowerCase()),
}
export const Loading: Story = {
  parameters: onStage({ before: () => void delay('listCategories', forever) }),
  play: shows('전체'),
}
/** The categories fail to load: the shop still works without them. */
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('listCategories') }),
  play: shows('전체'),
}
