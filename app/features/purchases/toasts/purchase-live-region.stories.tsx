import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { createPurchaseAnnouncement } from './purchase-announcement.ts'
import { PurchaseLiveRegion } from './purchase-live-region.tsx'

/** An announcement of `count` purchases. */
function announcing(count: number) {
  const announcement = createPurchaseAnnouncement()
  announcement.add(Array.from({ length: count }, (_, index) => purchase(index + 1)))
  return announcement
}

const meta = {
  component: PurchaseLiveRegion,
  args: { announcement: announcing(0), wanted: true },
} satisfies Meta<typeof PurchaseLiveRegion>
export default meta
type Story = StoryObj<typeof meta>

/** Finds the component's own status region; the app has another one for its messages. */
const saysNothing: NonNullable<Story['play']> = async ({ canvas }) => {
  await expect(canvas.getAllByRole('status')[0]).toBeEmptyDOMElement()
}

/** The region is rendered empty before there is anything to announce. */
export const Nothing: Story = { play: saysNothing }
export const One: Story = {
  args: { announcement: announcing(1) },
  play: shows('하늘님이 방금 시원한 콜라를 구매했어요!'),
}
export const Many: Story = { args: { announcement: announcing(5) }, play: shows('방금 5건의 구매가 있었어요') }
export const InEnglish: Story = {
  args: { announcement: announcing(5) },
  globals: { language: 'en' },
  play: shows('5 purchases just now'),
}
/** Notices were off from the start, so nothing is announced. */
export const NotWanted: Story = {
  args: { announcement: announcing(5), wanted: false },
  play: saysNothing,
}
