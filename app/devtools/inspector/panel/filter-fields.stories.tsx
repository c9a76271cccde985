import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { loggedPackets } from '#test/support/stories/logged-packets.ts'
import { FilterFields } from './filter-fields.tsx'

const meta = {
  component: FilterFields,
  args: {
    filter: { text: '', namespace: '', direction: 'both' },
    packets: Object.values(loggedPackets),
    onChange: () => undefined,
  },
  render: function Kept(args) {
    const [filter, setFilter] = useState(args.filter)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <FilterFields {...args} filter={filter} onChange={setFilter} />
      </div>
    )
  },
} satisfies Meta<typeof FilterFields>
export default meta
type Story = StoryObj<typeof meta>

export const Everything: Story = {}
export const Chosen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'STOCK')
    await userEvent.selectOptions(canvas.getByLabelText('네임스페이스'), '/lab')
    await expect(canvas.getByLabelText('네임스페이스')).toHaveValue('/lab')
  },
}
export const NoPackets: Story = { args: { packets: [] } }
export const InEnglishOnAPhone: Story = { globals: { language: 'en', viewport: { value: 'phone' } } }
