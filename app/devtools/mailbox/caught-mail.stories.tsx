import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { CaughtMail } from './caught-mail.tsx'

const meta = {
  component: CaughtMail,
  args: {
    mail: {
      mailId: 1,
      to: 'mina@example.com',
      subject: '[장터] 주문을 받았어요 · We’ve received your order',
      text: '시원한 콜라, 6,000원\n주문번호: 6mYk2Q0s8bRt1xZa\n\nIce-cold cola, ₩6,000\nOrder number: 6mYk2Q0s8bRt1xZa',
      link: '/orders/find#order=token',
      sentAt: '2026-11-20T03:00:00.000Z',
    },
  },
} satisfies Meta<typeof CaughtMail>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { play: shows('링크 열기') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Open link') }
export const OnAPhone: Story = {
  args: { mail: { ...meta.args.mail, to: `${'mina'.repeat(20)}@example.com` } },
  globals: { viewport: { value: 'phone' } },
}
