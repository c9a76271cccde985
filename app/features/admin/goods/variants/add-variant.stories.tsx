import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { goodsInVariants } from '#test/support/stories/variant-samples.ts'
import { AddVariant } from './add-variant.tsx'

const meta = {
  component: AddVariant,
  args: { goodsId: 10, options: goodsInVariants.variants.options, onDone: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof AddVariant>
export default meta
type Story = StoryObj<typeof meta>

const addOneKilo: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('새 조합의 값'), '1kg')
  await userEvent.type(canvas.getByLabelText('가격 (원)'), '3300')
  await userEvent.click(canvas.getByRole('button', { name: '추가하기' }))
}

export const Added: Story = {
  play: async (context) => {
    await addOneKilo(context)
    await waitFor(() => expect(context.args.onDone).toHaveBeenCalledWith('감자 2kg, 1kg'))
  },
}
export const NotAdded: Story = {
  parameters: onAdmin({ before: () => void refuse('addVariant', 'too_many_requests') }),
  play: async (context) => {
    await addOneKilo(context)
    await shows(/요청이 너무 많아요/)(context)
  },
}
/** The first two of a product. */
export const TwoNewOptions: Story = {
  args: { goodsId: 49, options: [] },
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '옵션 하나 더' }))
    await expect(canvas.getByRole('group', { name: '옵션 2' })).toBeVisible()
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Add') }
