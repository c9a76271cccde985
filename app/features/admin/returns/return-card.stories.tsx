import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { orderReturn, returnedAdminOrder } from '#test/support/stories/return-samples.ts'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ReturnCard } from './return-card.tsx'

const meta = {
  component: ReturnCard,
  args: { order: returnedAdminOrder(), orderReturn: orderReturn() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof ReturnCard>
export default meta
type Story = StoryObj<typeof meta>

export const Requested: Story = { play: shows('하늘') }
export const Returned: Story = { args: { orderReturn: orderReturn({ status: 'returned' }) }, play: shows('반품 완료') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Return requested') }
export const LongTextsOnAPhone: Story = {
  args: {
    order: { ...returnedAdminOrder(), guestEmail: `${longWord}@example.com` },
    orderReturn: orderReturn({ note: longText.repeat(4) }),
  },
  globals: { viewport: { value: 'phone' } },
}
