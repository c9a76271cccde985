import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { savedAddresses } from '#test/support/stories/address-samples.ts'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AddressRow } from './address-row.tsx'

const [home, abroad] = savedAddresses
if (!home || !abroad) throw new Error('there are no addresses')

const meta = {
  component: AddressRow,
  args: { address: home, busy: false, onEdit: fn(), onRemove: fn(), onMakeDefault: fn() },
} satisfies Meta<typeof AddressRow>
export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = { play: shows('기본 배송지') }
/** It is called by its recipient, and can become the default one. */
export const WithoutAName: Story = {
  args: { address: abroad },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Mina Kim 기본 배송지로' }))
    await expect(args.onMakeDefault).toHaveBeenCalled()
  },
}
export const Busy: Story = { args: { address: abroad, busy: true } }
export const LongTextsOnAPhone: Story = {
  args: { address: { ...home, label: '가'.repeat(20), recipient: { ...home.recipient, address1: longText } } },
  globals: { viewport: { value: 'phone' } },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Default') }
