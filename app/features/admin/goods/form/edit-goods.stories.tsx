import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { inAdmin, onAdminWithFewPictures } from '#test/support/stories/in-admin.tsx'
import { longGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { EditGoods } from './edit-goods.tsx'

const meta = {
  component: EditGoods,
  args: { goodsId: 3, onDone: fn(), onEdit: fn() },
  parameters: onAdminWithFewPictures(),
  decorators: [inAdmin],
} satisfies Meta<typeof EditGoods>
export default meta
type Story = StoryObj<typeof meta>

const rename: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByLabelText('이름'), ' 두 병')
  await userEvent.click(canvas.getByRole('button', { name: '저장하기' }))
}

export const Plain: Story = { play: shows('상품 수정') }
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Edit product'),
}
export const LongTexts: Story = {
  parameters: onAdminWithFewPictures({ before: () => void answer('getGoods', { goods: longGoods }) }),
  play: shows('상품 수정'),
}
export const Saved: Story = {
  play: async (context) => {
    await rename(context)
    await waitFor(() => expect(context.args.onDone).toHaveBeenCalledOnce())
  },
}
export const NotSaved: Story = {
  parameters: onAdminWithFewPictures({ before: () => void refuse('changeGoods', 'too_many_requests') }),
  play: async (context) => {
    await rename(context)
    await shows(/요청이 너무 많아요/)(context)
  },
}
export const Loading: Story = { parameters: onAdminWithFewPictures({ before: () => void delay('getGoods', forever) }) }
export const Gone: Story = { args: { goodsId: 999_999 }, play: shows('이 상품은 이제 팔지 않아요') }
export const Offline: Story = {
  parameters: onAdminWithFewPictures({ before: () => void breakOff('getGoods') }),
  play: shows('가게에 연결할 수 없어요'),
}
