import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { expect, waitFor } from 'storybook/test'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { shows } from '#test/support/stories/shows.ts'
import { currentStage, online, onStage } from '#test/support/stories/stage.ts'
import { ConnectionBadge } from './connection-badge.tsx'

/** The badge with an open connection. */
function LiveBadge() {
  const { acquire } = useRealtime()
  useEffect(() => acquire(), [acquire])
  return <ConnectionBadge onRetry={() => undefined} />
}

const meta = {
  component: LiveBadge,
  parameters: onStage({ liveUpdates: false }),
} satisfies Meta<typeof LiveBadge>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const shopGoesAway: Play = async () => {
  await online()
  await currentStage().shop.stop()
}

/** Nothing is shown while the connection is fine. */
export const Online: Story = {
  play: async ({ canvas }) => {
    await online()
    await expect(canvas.getAllByRole('status')[0]).toBeEmptyDOMElement()
  },
}
export const Reconnecting: Story = {
  play: async (context) => {
    await shopGoesAway(context)
    await shows('다시 연결하는 중…')(context)
  },
}
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async (context) => {
    await shopGoesAway(context)
    await shows('Reconnecting…')(context)
  },
}
/** The server goes away and comes back: the badge appears and disappears. */
export const DropsAndReturns: Story = {
  play: async (context) => {
    await shopGoesAway(context)
    await shows('다시 연결하는 중…')(context)
    await currentStage().shop.start()
    const [badge] = context.canvas.getAllByRole('status')
    await waitFor(() => expect(badge).toBeEmptyDOMElement())
  },
}
