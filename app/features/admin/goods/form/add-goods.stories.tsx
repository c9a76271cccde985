import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { inAdmin, onAdminWithFewPictures } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { breakOff, refuse } from '#test/support/stories/story-shop.ts'
import { AddGoods } from './add-goods.tsx'

const meta = {
  component: AddGoods,
  args: { onDone: fn() },
  parameters: onAdminWithFewPictures(),
  decorators: [inAdmin],
} satisfies Meta<typeof AddGoods>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const fillIn: Play = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('이름'), '햇사과')
  await userEvent.type(canvas.getByLabelText('설명'), '아삭하고 달아요.')
  await userEvent.type(canvas.getByLabelText(/^카테고리/), 'food')
  await userEvent.type(canvas.getByLabelText(/^가격/), '4000')
  await userEvent.click(await canvas.findByRole('checkbox', { name: 'red apple' }))
  await userEvent.click(canvas.getByRole('button', { name: '추가하기' }))
}

export const Empty: Story = {
  play: async ({ canvas }) => void (await canvas.findByRole('checkbox', { name: 'red apple' })),
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: async ({ canvas }) => void (await canvas.findByRole('checkbox', { name: 'red apple' })),
}
export const NothingFilledIn: Story = {
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: '추가하기' }))
    await shows('이름을 입력해 주세요.')(context)
  },
}
export const Added: Story = {
  play: async (context) => {
    await fillIn(context)
    await waitFor(() => expect(context.args.onDone).toHaveBeenCalledOnce())
  },
}
export const Refused: Story = {
  parameters: onAdminWithFewPictures({ before: () => void refuse('addGoods', 'too_many_requests') }),
  play: async (context) => {
    await fillIn(context)
    await shows(/요청이 너무 많아요/)(context)
  },
}
/** The response was lost, so the product may have been added. */
export const Unsure: Story = {
  parameters: onAdminWithFewPictures({ before: () => void breakOff('addGoods') }),
  play: async (context) => {
    await fillIn(context)
    await shows(/추가되었는지 알 수 없어요|목록/)(context)
  },
}
