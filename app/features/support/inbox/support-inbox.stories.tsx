import type { Meta, StoryObj } from '@storybook/react-vite'
import { inSupport } from '#test/support/stories/in-support.tsx'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage, type StageOptions } from '#test/support/stories/stage.ts'
import { breakOff, refuse } from '#test/support/stories/story-shop.ts'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { SupportInbox } from './support-inbox.tsx'

const questions = async ({ shop }: { shop: TestShop }) => {
  await shop.writesToShop('바다', '교환하고 싶어요')
  await shop.writesToShop('하늘', '배송은 언제 오나요?')
  await shop.writesToShop('하늘', '여보세요?')
  await shop.writesToShop(administratorName, '교환해 드릴게요.', 1)
}
const onInbox = (more: StageOptions = {}) => onStage({ as: administratorName, before: questions, ...more })

const meta = {
  component: SupportInbox,
  args: { userId: 1 },
  parameters: onInbox(),
  decorators: inSupport,
} satisfies Meta<typeof SupportInbox>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('여보세요?') }
export const Answering: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /하늘/ }))
    await canvas.findByRole('log', { name: '하늘님과 나눈 이야기' })
    await userEvent.click(await canvas.findByRole('button', { name: '담당하기' }))
    await canvas.findByRole('button', { name: '담당 해제' })
    await userEvent.type(canvas.getByRole('textbox'), '내일 도착해요.{Enter}')
    await canvas.findByText('보냄')
  },
}
export const OnAPhone: Story = { ...Answering, globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Needs a reply') }
export const Empty: Story = { parameters: onInbox({ before: () => undefined }), play: shows('아직 문의가 없어요') }
export const LongTexts: Story = {
  parameters: onInbox({ before: ({ shop }) => shop.writesToShop('가'.repeat(20), longText.repeat(3)) }),
  play: shows(/햇살 가득한/),
}
export const Failed: Story = {
  parameters: onInbox({ before: () => void refuse('listSupportThreads', 'too_many_requests') }),
  play: shows('불러오지 못했어요'),
}
export const Offline: Story = {
  parameters: onInbox({ before: () => void breakOff('listSupportThreads') }),
  play: shows('가게에 연결할 수 없어요'),
}
