import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { LabLog } from './lab-log.tsx'

const meta = {
  component: LabLog,
  args: {
    label: '오간 말',
    empty: '아직 오간 말이 없어요.',
    lines: [
      { key: 1, direction: 'note', text: '연결됐어요.' },
      { key: 2, direction: 'out', text: "message '안녕'" },
      { key: 3, direction: 'in', text: "message-sent { name: '미나' }" },
    ],
  },
  decorators: inLab,
} satisfies Meta<typeof LabLog>
export default meta
type Story = StoryObj<typeof meta>

export const ThreeKinds: Story = {}
export const InEnglish: Story = { globals: { language: 'en' } }
export const Empty: Story = {
  args: { lines: [] },
  play: async ({ canvas }) => expect(canvas.getByText('아직 오간 말이 없어요.')).toBeVisible(),
}
export const LongTexts: Story = {
  args: {
    lines: [
      { key: 1, direction: 'in', text: longText.repeat(3) },
      { key: 2, direction: 'out', text: longWord.repeat(3) },
    ],
  },
  globals: { viewport: { value: 'phone' } },
}
/** The newest is in sight. */
export const Many: Story = {
  args: { lines: Array.from({ length: 200 }, (_, key) => ({ key, direction: 'in' as const, text: `말 ${key}` })) },
  play: async ({ canvas }) => {
    const log = canvas.getByRole('log')
    await expect(log.scrollTop + log.clientHeight).toBeGreaterThan(log.scrollHeight - 2)
  },
}
