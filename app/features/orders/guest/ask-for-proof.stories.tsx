import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { refuse } from '#test/support/stories/story-shop.ts'
import { AskForProof } from './ask-for-proof.tsx'

const as = '미나'

const meta = { component: AskForProof, parameters: onStage({ as }) } satisfies Meta<typeof AskForProof>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const pressSees =
  (text: RegExp): Play =>
  async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button'))
    await shows(text)(context)
  }

export const Plain: Story = { play: shows('비회원 주문 가져오기') }
export const Sent: Story = { play: pressSees(/메일을 보냈어요/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: pressSees(/sent you an email/) }
export const NoMail: Story = {
  parameters: onStage({ as, before: () => void refuse('askForProof', 'unavailable') }),
  play: pressSees(/메일을 보낼 수 없어요/),
}
