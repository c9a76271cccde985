import type { Meta, StoryObj } from '@storybook/react-vite'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderDone } from './order-done.tsx'

const meta = { component: OrderDone, args: { order: plainOrder, userId: 1, nickname: '미나' } } satisfies Meta<
  typeof OrderDone
>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('미나님, 주문해주셔서 감사합니다 :)') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/Thank you/) }
export const LongTexts: Story = { args: { order: longOrder, nickname: '가'.repeat(20) } }
