import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { TabShopBar } from './tab-shop-bar.tsx'

const controls = { accounts: () => Promise.resolve([]), run: () => Promise.resolve() }
const meta = {
  component: TabShopBar,
  args: { shop: { reset: fn(() => Promise.resolve()), controls } },
} satisfies Meta<typeof TabShopBar>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('장터 초기화') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Reset the shop') }

export const AsksAndResets: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '장터 초기화' }))
    await expect(await canvas.findByRole('dialog', { name: '장터를 초기화할까요?' })).toBeVisible()
    await expect(args.shop.reset).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('button', { name: '초기화하기' }))
    await expect(args.shop.reset).toHaveBeenCalledOnce()
  },
}
