import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { expect, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, emit, online, onStage } from '#test/support/stories/stage.ts'
import { ViewerCount } from './viewer-count.tsx'

interface LiveViewersProps {
  /** How many people look at the page; emitted again and again. */
  viewers: number
  /** How many more people there are each time. */
  more: number
}

const TICK_MS = 200

function LiveViewers({ viewers, more }: LiveViewersProps) {
  useEffect(() => {
    let count = viewers
    const timer = setInterval(() => {
      emit('SAME_PAGE_VIEWER_COUNT', count)
      count += more
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [viewers, more])
  return <ViewerCount />
}

const meta = {
  component: LiveViewers,
  args: { viewers: 1, more: 0 },
  argTypes: { more: { control: { type: 'range', min: 0, max: 20 } } },
  parameters: onStage({ at: '/goods/3' }),
} satisfies Meta<typeof LiveViewers>
export default meta
type Story = StoryObj<typeof meta>

export const Alone: Story = {
  play: async ({ canvasElement }) => {
    await online()
    await expect(canvasElement).not.toHaveTextContent('구경하고')
  },
}
export const Two: Story = { args: { viewers: 2 }, play: shows('총 2명이 이 상품을 구경하고 있습니다!') }
export const VeryMany: Story = {
  args: { viewers: 12_345 },
  globals: { language: 'en' },
  play: shows('12,345 people are looking at this right now!'),
}
export const CountingUp: Story = {
  args: { viewers: 2, more: 1 },
  play: async (context) => {
    await shows(/총 3명이/)(context)
    await shows(/총 5명이/)(context)
  },
}
/** The count is unknown while the connection is lost. */
export const ConnectionDrops: Story = {
  args: { viewers: 3 },
  play: async (context) => {
    await shows(/총 3명이/)(context)
    await currentStage().shop.stop()
    await waitFor(() => expect(context.canvasElement).not.toHaveTextContent('구경하고'))
    await currentStage().shop.start()
    await shows(/총 3명이/)(context)
  },
}
