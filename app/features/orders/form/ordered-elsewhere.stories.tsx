import type { Meta, StoryObj } from '@storybook/react-vite'
import { longOrder, plainOrder } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { OrderedElsewhere } from './ordered-elsewhere.tsx'

const meta = { component: OrderedElsewhere, args: { order: plainOrder } } satisfies Meta<typeof OrderedElsewhere>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('이 장바구니는 방금 주문했어요') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('This cart has already been ordered') }
export const LongTexts: Story = { args: { order: longOrder }, globals: { viewport: { value: 'phone' } } }
