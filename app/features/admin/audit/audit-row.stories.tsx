import type { Meta, StoryObj } from '@storybook/react-vite'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { auditEntry, longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AuditRow } from './audit-row.tsx'

const meta = {
  component: AuditRow,
  args: { entry: auditEntry(1, { changes: [{ field: 'stock', before: 50, after: 60 }] }) },
  parameters: onAdmin(),
  decorators: [inAdmin],
  render: (args) => (
    <ul>
      <AuditRow {...args} />
    </ul>
  ),
} satisfies Meta<typeof AuditRow>
export default meta
type Story = StoryObj<typeof meta>

export const Stock: Story = { play: shows('50 → 60') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('50 → 60') }
export const Price: Story = {
  args: { entry: auditEntry(2, { changes: [{ field: 'price', before: 3000, after: 3300 }] }) },
  play: shows('3,000원 → 3,300원'),
}
/** The field was empty before. */
export const Added: Story = {
  args: {
    entry: auditEntry(3, { action: 'goods_added', changes: [{ field: 'name', before: null, after: '햇사과' }] }),
  },
  play: shows('햇사과'),
}
export const NoChanges: Story = { args: { entry: auditEntry(4, { action: 'goods_retired' }) } }
export const LongTexts: Story = {
  args: {
    entry: auditEntry(5, {
      nickname: '가'.repeat(20),
      name: longText,
      changes: [{ field: 'description', before: longText.repeat(3), after: longWord.repeat(3) }],
    }),
  },
  globals: { viewport: { value: 'phone' } },
}
