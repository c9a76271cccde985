import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import { expect, waitFor } from 'storybook/test'
import { longText, purchase } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { emit, online, onStage } from '#test/support/stories/stage.ts'
import { PurchaseToasts } from './purchase-toasts.tsx'

/** How often (ms) the server sends a batch of events. */
const PACKET_MS = 100

interface LiveToastsProps {
  /** How many purchases others make in a second. */
  perSecond: number
}

function LiveToasts({ perSecond }: LiveToastsProps) {
  usePurchases(perSecond)
  return <PurchaseToasts />
}

let seq = 0

/** Emits this many purchases a second, in batches like the server's. */
function usePurchases(perSecond: number): void {
  useEffect(() => {
    if (perSecond <= 0) return
    const [size, pause] = [Math.max(1, (perSecond * PACKET_MS) / 1000), Math.max(PACKET_MS, 1000 / perSecond)]
    const timer = setInterval(() => {
      const bought = Array.from({ length: size }, () => purchase(++seq, { nickname: `손님${seq}` }))
      emit('SHOP_CHANGED', { purchases: bought })
    }, pause)
    return () => clearInterval(timer)
  }, [perSecond])
}

const meta = {
  component: LiveToasts,
  args: { perSecond: 0 },
  argTypes: { perSecond: { control: { type: 'select' }, options: [0, 1, 10, 100, 1000] } },
  parameters: onStage({ liveUpdates: false }),
} satisfies Meta<typeof LiveToasts>
export default meta
type Story = StoryObj<typeof meta>

export const Nothing: Story = {
  play: ({ canvas }) => expect(canvas.getByRole('region', { name: '구매 알림' })).toHaveTextContent(/^$/),
}
const somebodyBuys: NonNullable<Story['play']> = async (context) => {
  await online()
  emit('BUY_GOODS', purchase(++seq))
  await shows(/하늘님이 방금 시원한 콜라를/)(context)
}
export const One: Story = { play: somebodyBuys }
export const Three: Story = {
  play: async ({ canvas }) => {
    await online()
    for (const nickname of ['하늘', '바다', '구름']) emit('BUY_GOODS', purchase(++seq, { nickname }))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(3))
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: somebodyBuys }
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async (context) => {
    await online()
    emit('BUY_GOODS', purchase(++seq))
    await shows(/bought Ice-Cold Cola just now/)(context)
  },
}
export const LongTexts: Story = {
  play: async (context) => {
    await online()
    emit('BUY_GOODS', purchase(++seq, { goodsName: longText, nickname: '가'.repeat(20) }))
    await shows(new RegExp(longText))(context)
  },
}
export const OnePerSecond: Story = { args: { perSecond: 1 }, play: shows(/손님.*구매했어요/) }
export const TenPerSecond: Story = { args: { perSecond: 10 }, play: shows(/^외 .*건$/) }
export const AThousandPerSecond: Story = { args: { perSecond: 1000 }, play: shows(/^외 .*건$/) }

/** Toasts are closed one by one, or all at once with "stop showing these". */
export const Closed: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await online()
    emit('BUY_GOODS', purchase(++seq))
    await userEvent.click(await canvas.findByRole('button', { name: '알림 닫기' }))
    await waitFor(() => expect(canvas.queryByRole('listitem')).toBeNull())
  },
}
export const Stopped: Story = {
  play: async (context) => {
    await online()
    emit('BUY_GOODS', purchase(++seq))
    await context.userEvent.click(await context.canvas.findByRole('button', { name: '그만 보기' }))
    await shows('구매 알림을 껐어요. 설정에서 다시 켤 수 있어요.')(context)
  },
}
/** No toasts appear on pages where a shopper pays. */
export const QuietOnTheOrderPage: Story = {
  args: { perSecond: 10 },
  parameters: onStage({ at: '/order', liveUpdates: false }),
  play: async ({ canvas }) => {
    await online()
    emit('BUY_GOODS', purchase(++seq))
    await expect(canvas.queryByRole('listitem')).toBeNull()
  },
}
