import type { Meta, StoryObj } from '@storybook/react-vite'
import { inLab } from '#test/support/stories/in-lab.tsx'
import { longText, longWord } from '#test/support/stories/samples.ts'
import { LabSection } from './lab-section.tsx'

const meta = {
  component: LabSection,
  args: {
    number: 1,
    id: 'first',
    title: '첫 메시지',
    about: '한쪽이 말하면 다른 쪽이 들어요.',
    code: [
      { where: '서버', text: "socket.on('message', (text) => socket.emit('message', text))" },
      { where: '브라우저', text: "socket.emit('message', '안녕')" },
    ],
    children: <p>해 볼 수 있는 것이 여기에 놓여요.</p>,
  },
  decorators: inLab,
} satisfies Meta<typeof LabSection>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const Dark: Story = { globals: { scheme: 'dark' } }
export const LongTexts: Story = {
  args: { title: longText, about: longText.repeat(4), code: [{ where: longText, text: longWord.repeat(3) }] },
  globals: { viewport: { value: 'phone' } },
}
