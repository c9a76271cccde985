import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { plainPayment } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { CardForm } from './card-form.tsx'

const meta = { component: CardForm, args: { payment: plainPayment } } satisfies Meta<typeof CardForm>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const pay: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { name: /^4242/ }))
  await userEvent.keyboard('{Enter}')
}
const paySees =
  (text: string | RegExp): Play =>
  async (context) => {
    await pay(context)
    await shows(text)(context)
  }

export const Empty: Story = { play: shows('카드로 9,000원 결제') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Pay ₩9,000 by card') }
/** Each field shows its error, and the first has the focus. */
export const Wrong: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(canvas.getByLabelText('카드 번호'), '1234{Enter}')
    await shows(/테스트 카드 번호만/)(context)
    await expect(canvas.getByLabelText('카드 번호')).toHaveFocus()
  },
}
export const Paying: Story = {
  parameters: onStage({ before: () => void delay('payByTestCard', forever) }),
  play: async (context) => {
    await pay(context)
    await expect(context.canvas.getByRole('button', { name: /결제$/ })).toHaveAttribute('aria-busy', 'true')
  },
}
export const NoAnswer: Story = {
  parameters: onStage({ before: () => void refuse('payByTestCard', 'payment_timeout') }),
  play: paySees('카드사에서 답이 오지 않아요. 다시 시도하거나 다른 카드를 써 주세요.'),
}
export const Offline: Story = {
  parameters: onStage({ before: () => void breakOff('payByTestCard') }),
  play: paySees(/연결할 수 없어요/),
}
