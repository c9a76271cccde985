import type { Meta, StoryObj } from '@storybook/react-vite'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { ChatMessage } from './chat-message.tsx'

const meta = {
  component: ChatMessage,
  args: { own: false, nickname: '바다', msg: '배송은 언제 오나요?', sentAt: '2026-03-02T03:00:00.000Z' },
} satisfies Meta<typeof ChatMessage>
export default meta
type Story = StoryObj<typeof meta>

export const OfAnother: Story = { play: shows('바다') }
/** What an author can't say of themselves stands beside the name. */
export const OfStaff: Story = {
  args: { nickname: '장터지기', mark: '장터 운영자' },
  play: shows('장터 운영자'),
}
/** A further message of the same person: the name is visually hidden. */
export const GoesOn: Story = { args: { goesOn: true } }
export const Own: Story = { args: { own: true, read: false }, play: shows('보냄') }
export const OwnAndRead: Story = { args: { own: true, read: true }, play: shows('읽음') }
export const InEnglish: Story = {
  args: { own: true, read: true },
  globals: { language: 'en' },
  play: shows('Read'),
}
/** Markup in a message is shown as text. */
export const MarkupAndLines: Story = { args: { msg: '<b>첫째 줄</b>\n둘째 줄 🧊' }, play: shows(/<b>첫째 줄<\/b>/) }
export const RightToLeft: Story = { args: { msg: 'متى يصل طلبي؟' } }
export const LongText: Story = { args: { msg: longText.repeat(6) }, globals: { viewport: { value: 'phone' } } }
export const LongWord: Story = {
  args: { own: true, msg: longWord.repeat(6) },
  globals: { viewport: { value: 'phone' } },
}
