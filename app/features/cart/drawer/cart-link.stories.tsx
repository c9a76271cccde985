import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onStage } from '#test/support/stories/stage.ts'
import { CartLink } from './cart-link.tsx'

const meta = {
  component: CartLink,
  args: {
    className: 'inline-flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm font-semibold hover:bg-sunken',
  },
} satisfies Meta<typeof CartLink>
export default meta
type Story = StoryObj<typeof meta>

const named =
  (name: string): NonNullable<Story['play']> =>
  async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name })).toBeVisible()
  }

export const Empty: Story = { play: named('장바구니') }
export const Guest: Story = {
  parameters: onStage({ before: ({ services }) => services.cart.guest.set([{ goodsId: 3, quantity: 2 }]) }),
  play: named('장바구니, 2개'),
}
export const SignedIn: Story = {
  parameters: onStage({ as: '미나', before: ({ shop }) => shop.putsIntoCart('미나', 3, 5) }),
  play: named('장바구니, 5개'),
}
export const VeryMany: Story = {
  parameters: onStage({
    before: ({ services }) => services.cart.guest.set([1, 2, 3].map((goodsId) => ({ goodsId, quantity: 99 }))),
  }),
  play: named('장바구니, 297개'),
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: named('Cart') }
