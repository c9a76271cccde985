import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { goodsInVariants } from '#test/support/stories/variant-samples.ts'
import { VariantChooser } from './variant-chooser.tsx'

const { variants } = goodsInVariants
const [plies, rolls] = [
  ['3겹', '4겹'],
  ['30롤', '12롤'],
].map((names) => names.map((name) => ({ name, nameEn: name })))

const meta = {
  component: VariantChooser,
  args: { goods: goodsInVariants, variants },
  parameters: onStage({ at: '/goods/10' }),
} satisfies Meta<typeof VariantChooser>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: '2kg 5,900원' })).toBeChecked()
    await expect(canvas.getByRole('radio', { name: '10kg 22,900원 · 품절' })).toBeEnabled()
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: '10 kg ₩22,900 · Sold out' })).toBeEnabled()
  },
}
/** Twelve rolls of four plies are not made. */
export const TwoOptions: Story = {
  args: {
    variants: {
      options: ['두께', '롤'].map((name) => ({ name, nameEn: name })),
      list: [
        [0, 1],
        [0, 0],
        [1, 0],
      ].map(([ply = 0, roll = 0], index) => ({
        ...goodsInVariants,
        goodsId: 10 + index,
        values: [plies?.[ply], rolls?.[roll]].flatMap((value) => value ?? []),
      })),
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('radio', { name: '4겹 이 조합은 없어요' })).toBeDisabled()
  },
}
export const LongTexts: Story = {
  globals: { viewport: { value: 'phone' } },
  args: {
    variants: {
      options: [{ name: longText, nameEn: longText }],
      list: variants.list.map((one) => ({ ...one, values: [{ name: `${longText} ${one.name}`, nameEn: longText }] })),
    },
  },
}
