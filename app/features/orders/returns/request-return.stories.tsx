import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { deliveredOrder, returnedOrder } from '#test/support/stories/return-samples.ts'
import { plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { RequestReturn } from './request-return.tsx'

const meta = {
  component: RequestReturn,
  args: { order: deliveredOrder },
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof RequestReturn>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const nothing: Play = ({ canvas }) => expect(canvas.queryByRole('button')).toBeNull()

export const Delivered: Story = { play: shows('반품 신청') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Return products') }
export const NotDelivered: Story = { args: { order: plainOrder }, play: nothing }
export const AskedAlready: Story = { args: { order: returnedOrder() }, play: nothing }
export const TooLate: Story = {
  args: {
    order: { ...deliveredOrder, steps: [{ status: 'delivered', at: '2026-01-01T00:00:00.000Z' }] },
  },
  play: nothing,
}
