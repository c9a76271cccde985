import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { busyHour, busyMonth, longGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { FiguresBoard } from './figures-board.tsx'

const popular = [
  { ...plainGoods, pieces: 120 },
  { ...longGoods, pieces: 7 },
].map(({ goodsId, name, nameEn, thumbnailUrl, pieces }) => ({ goodsId, name, nameEn, thumbnailUrl, pieces }))

const meta = {
  component: FiguresBoard,
  args: { people: 42 },
  parameters: onAdmin({ before: () => void answer('getFigures', { minutes: busyHour(), popular }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof FiguresBoard>
export default meta
type Story = StoryObj<typeof meta>

/** The chart's code is loaded after the rest. */
const drawn: Story['play'] = async ({ canvasElement }) => {
  await waitFor(() => expect(canvasElement.querySelector('canvas')?.width).toBeGreaterThan(0))
}

export const Busy: Story = { play: drawn }
export const InEnglish: Story = { globals: { language: 'en' }, play: drawn }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: drawn }
export const Month: Story = {
  parameters: onAdmin({ before: () => void answer('getFigures', { minutes: busyMonth(), popular }) }),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('radio', { name: '최근 30일' }))
    await expect(await context.canvas.findByRole('heading', { name: '최근 30일의 일별 주문과 매출' })).toBeVisible()
    await drawn(context)
  },
}
export const AsATable: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('표로 보기'))
    await expect(canvas.getByRole('table', { name: '최근 1시간의 분당 주문과 매출' })).toBeVisible()
  },
}
/** There are no orders, and the number of people in the shop is not known yet. */
export const Quiet: Story = {
  args: { people: null },
  parameters: onAdmin(),
  play: shows('최근 1시간 동안 주문이 없어요.'),
}
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('getFigures', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ before: () => void refuse('getFigures', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('getFigures') }),
  play: shows('가게에 연결할 수 없어요'),
}
