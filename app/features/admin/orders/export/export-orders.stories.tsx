import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { ExportOrders } from './export-orders.tsx'

const meta = {
  component: ExportOrders,
  args: { filter: {} },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof ExportOrders>
export default meta
type Story = StoryObj<typeof meta>

const download =
  (name: string, text: string | RegExp): NonNullable<Story['play']> =>
  async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name }))
    await shows(text)(context)
  }

export const Ready: Story = {}
export const Collecting: Story = {
  parameters: onAdmin({
    before: () => {
      void delay('exportOrders', forever)
      void answer('exportOrders', { csv: '', orders: 1500, nextCursor: 'next' }, { once: true })
    },
  }),
  play: download('CSV로 내려받기', '1,500건'),
}
export const BrokenOff: Story = {
  parameters: onAdmin({
    before: () => {
      void breakOff('exportOrders')
      void answer('exportOrders', { csv: '', orders: 1500, nextCursor: 'next' }, { once: true })
    },
  }),
  play: download('CSV로 내려받기', /1,500건까지 모았어요/),
}
export const TooMany: Story = {
  parameters: onAdmin({ before: () => void refuse('exportOrders', 'too_many_requests') }),
  play: download('CSV로 내려받기', /요청/),
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  parameters: onAdmin({
    before: () => {
      void breakOff('exportOrders')
      void answer('exportOrders', { csv: '', orders: 1500, nextCursor: 'next' }, { once: true })
    },
  }),
  play: download('Download as CSV', /1,500 orders collected/),
}
