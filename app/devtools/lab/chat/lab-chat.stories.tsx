import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longWord } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { LabChat } from './lab-chat.tsx'

const meta = {
  component: LabChat,
  args: { number: 2 },
  decorators: inLab,
  parameters: onStage({ as: '미나' }),
} satisfies Meta<typeof LabChat>
export default meta
type Story = StoryObj<typeof meta>

export const NobodyHasSpoken: Story = { play: shows('미나 (나)') }
export const Guest: Story = { parameters: onStage({}), play: shows(/손님 \d{4} \(나\)/) }
export const LongWords: Story = {
  parameters: onStage({ as: '가'.repeat(20) }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('참가자 1명')
    await userEvent.type(canvas.getByRole('textbox'), `${longWord}${longWord}{Enter}`)
    await canvas.findByText(new RegExp(longWord))
  },
}
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('미나 (you)') }
