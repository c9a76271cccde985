import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { goodsInVariants } from '#test/support/stories/variant-samples.ts'
import { VariantsSection } from './variants-section.tsx'

const meta = {
  component: VariantsSection,
  args: { goods: goodsInVariants, onEdit: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof VariantsSection>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: '감자 5kg 수정' }))
    await expect(args.onEdit).toHaveBeenCalledWith(80)
  },
}
export const InEnglishOnAPhone: Story = { globals: { language: 'en', viewport: { value: 'phone' } } }
export const WithoutOptions: Story = { args: { goods: plainGoods }, play: shows(/아직 옵션이 없어요/) }
