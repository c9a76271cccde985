import type { Meta, StoryObj } from '@storybook/react-vite'
import { LabChat } from '#app/features/lab/lab-chat.tsx'
import { longWord } from '../support/samples.ts'
import { shows } from '../support/shows.ts'
import { onStage } from '../support/stage.ts'
import { inLab } from './in-lab.tsx'

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
