import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { Button } from './button.tsx'
import { LiveRegion } from './live-region.tsx'

/** Invisible: look at the accessibility tree, or listen with a screen reader. */
function Says({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  return (
    <>
      <Button onClick={() => setSaid(text)}>말하기</Button>
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}

const meta = { component: Says, args: { text: '하늘님이 방금 시원한 콜라를 구매했어요!' } } satisfies Meta<typeof Says>
export default meta
type Story = StoryObj<typeof meta>

export const Silent: Story = {}
export const Speaking: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const region = canvas.getAllByRole('status').find((status) => status.textContent === '')
    await userEvent.click(canvas.getByRole('button'))
    await expect(region).toHaveTextContent(args.text)
  },
}
