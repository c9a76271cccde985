import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { goodsInVariants } from '#test/support/stories/variant-samples.ts'
import { VariantRow } from './variant-row.tsx'

const { values } = goodsInVariants.variants.list[0] ?? { values: [] }
const variant = { ...goodsInVariants, values }

const meta = {
  component: VariantRow,
  args: { variant, leads: false, onEdit: fn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof VariantRow>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const Lead: Story = { args: { leads: true }, play: shows('대표 상품') }
export const LongTextsOnAPhone: Story = {
  args: { variant: { ...variant, name: longText, stock: 0 } },
  globals: { viewport: { value: 'phone' } },
}
