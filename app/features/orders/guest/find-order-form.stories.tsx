import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { FindOrderForm } from './find-order-form.tsx'

const at = '/orders?guest=1'

const meta = {
  component: FindOrderForm,
  args: { onFound: fn() },
  parameters: onStage({ at }),
} satisfies Meta<typeof FindOrderForm>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const look: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByRole('textbox', { name: '주문번호' }), 'no-such-order')
  await userEvent.type(canvas.getByRole('textbox', { name: '이메일' }), 'mina@example.com{Enter}')
}

export const Empty: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Find order') }
export const NothingEntered: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: '조회하기' }))
    await shows('주문번호를 입력해 주세요.')(context)
    await expect(canvas.getByRole('textbox', { name: '주문번호' })).toHaveFocus()
  },
}
export const NotFound: Story = {
  play: async (context) => {
    await look(context)
    await shows(/맞는 주문이 없어요/)(context)
  },
}
export const Waiting: Story = {
  parameters: onStage({ at, before: () => void delay('findGuestOrder', forever) }),
  play: look,
}
export const TooManyGuesses: Story = {
  parameters: onStage({ at, before: () => void refuse('findGuestOrder', 'too_many_requests', { retryAfter: 600 }) }),
  play: async (context) => {
    await look(context)
    await shows(/10분 뒤에/)(context)
  },
}
