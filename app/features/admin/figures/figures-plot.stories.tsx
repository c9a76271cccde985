import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { busyHour } from '#test/support/stories/samples.ts'
import { FiguresPlot } from './figures-plot.tsx'

const meta = {
  component: FiguresPlot,
  args: {
    label: '분당 주문',
    pointed: undefined,
    fill: 'bg-accent',
    period: 'hour',
    buckets: busyHour(),
    measure: 'orders',
    least: 4,
    format: String,
    onPoint: fn(),
  },
  play: async ({ canvasElement, userEvent, args }) => {
    await waitFor(() => expect(canvasElement.querySelector('canvas')?.width).toBeGreaterThan(0))
    const over = canvasElement.querySelector('.u-over')
    if (!over) throw new Error('nothing is drawn')
    await userEvent.hover(over)
    await waitFor(() => expect(args.onPoint).toHaveBeenCalled())
  },
} satisfies Meta<typeof FiguresPlot>
export default meta
type Story = StoryObj<typeof meta>

export const Busy: Story = {}
export const Pointed: Story = { args: { pointed: '14:05 · 3건' } }
