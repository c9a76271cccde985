import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState } from 'react'
import { expect, fn } from 'storybook/test'
import { purchase } from '#test/support/stories/samples.ts'
import { PurchasePanels } from './purchase-panels.tsx'
import { createPurchaseStack } from './purchase-stack.ts'

interface PanelsProps {
  onStop: () => void
}

function Panels({ onStop }: PanelsProps) {
  const region = useRef<HTMLElement>(null)
  const [stack] = useState(createPurchaseStack)
  const toasts = [2, 1].map((id, index) => ({ id, purchase: purchase(id), place: 1 - index }))
  return (
    <section ref={region} aria-label="구매 알림" style={{ width: '22rem' }}>
      <PurchasePanels stack={stack} toasts={toasts} region={region} onStop={onStop} />
    </section>
  )
}

const meta = { component: Panels, args: { onStop: fn() } } satisfies Meta<typeof Panels>
export default meta
type Story = StoryObj<typeof meta>

export const TwoPurchases: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(canvas.getByRole('button', { name: '그만 보기' }))
    await expect(args.onStop).toHaveBeenCalledOnce()
  },
}
