import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { LegalLines } from './legal-lines.tsx'

const meta = { component: LegalLines, args: { order: plainOrder } } satisfies Meta<typeof LegalLines>
export default meta
type Story = StoryObj<typeof meta>

/** 6,000 KRW contain 545 KRW of tax. */
export const Plain: Story = { play: shows('545원') }
export const Cancelled: Story = {
  args: { order: { ...plainOrder, status: 'cancelled' } },
  play: shows(/취소된 주문이에요/),
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: shows('Mail-order registration number'),
}
