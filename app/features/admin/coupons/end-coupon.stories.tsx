import type { Meta, StoryObj } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff } from '#test/support/stories/story-shop.ts'
import { EndCoupon } from './end-coupon.tsx'

const meta = {
  component: EndCoupon,
  args: { couponId: 1, code: 'SPRING' },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof EndCoupon>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button'))
  await canvas.findByRole('dialog')
}

export const Plain: Story = {}
export const Asking: Story = { play: ask }
export const AskingInEnglish: Story = { globals: { language: 'en' }, play: ask }
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('endCoupon') }),
  play: async (context) => {
    await ask(context)
    const dialog = within(context.canvas.getByRole('dialog'))
    await context.userEvent.click(dialog.getByRole('button', { name: '종료하기' }))
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
