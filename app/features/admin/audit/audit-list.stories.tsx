import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { auditEntry, longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { AuditList } from './audit-list.tsx'

const entries = [
  auditEntry(6, { changes: [{ field: 'stock', before: 50, after: 60 }] }),
  auditEntry(5, {
    changes: [
      { field: 'price', before: 3000, after: 3300 },
      { field: 'description', before: longText, after: longText.repeat(3) },
    ],
  }),
  auditEntry(4, { action: 'order_status', changes: [{ field: 'status', before: 'paid', after: 'cancelled' }] }),
  auditEntry(3, {
    action: 'role',
    name: '하늘',
    changes: [{ field: 'role', before: 'shopper', after: 'administrator' }],
  }),
  auditEntry(2, { action: 'goods_retired', name: longText, nameEn: longWord }),
  auditEntry(1, { action: 'goods_added', changes: [{ field: 'name', before: null, after: '시원한 콜라' }] }),
]

const meta = {
  component: AuditList,
  parameters: onAdmin({ before: () => void answer('listAudit', { entries, nextCursor: null }) }),
  decorators: [inAdmin],
} satisfies Meta<typeof AuditList>
export default meta
type Story = StoryObj<typeof meta>

export const OfAllKinds: Story = { play: shows('결제완료 → 취소됨') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Paid → Canceled') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('결제완료 → 취소됨') }
export const Empty: Story = { parameters: onAdmin(), play: shows('아직 기록이 없어요') }
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listAudit', forever) }) }
export const Failed: Story = {
  parameters: onAdmin({ before: () => void refuse('listAudit', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listAudit') }),
  play: shows('가게에 연결할 수 없어요'),
}
