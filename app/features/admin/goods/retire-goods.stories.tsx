import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { RetireGoods } from './retire-goods.tsx'

const meta = {
  component: RetireGoods,
  args: { goodsId: 1, name: '시원한 콜라' },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof RetireGoods>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const ask: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button'))
  await canvas.findByRole('dialog')
}
const confirm: Play = async (context) => {
  await ask(context)
  await context.userEvent.click(within(context.canvas.getByRole('dialog')).getByRole('button', { name: '판매 중지' }))
}

export const Plain: Story = {}
export const Asking: Story = { play: ask }
export const AskingInEnglish: Story = { args: { name: 'Ice-Cold Cola' }, globals: { language: 'en' }, play: ask }
export const LongName: Story = { args: { name: longText }, globals: { viewport: { value: 'phone' } }, play: ask }
export const Done: Story = {
  play: async (context) => {
    await confirm(context)
    await waitFor(() => expect(context.canvas.queryByRole('dialog')).toBeNull())
  },
}
export const Waiting: Story = {
  parameters: onAdmin({ before: () => void delay('retireGoods', forever) }),
  play: async (context) => {
    await confirm(context)
    await waitFor(() => expect(context.canvasElement.querySelector('[aria-busy=true]')).toBeVisible())
  },
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('retireGoods') }),
  play: async (context) => {
    await confirm(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
