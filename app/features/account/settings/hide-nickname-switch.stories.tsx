import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever, refuse } from '#test/support/stories/story-shop.ts'
import { HideNicknameSwitch } from './hide-nickname-switch.tsx'

const as = '미나'

const meta = {
  component: HideNicknameSwitch,
  args: { nickname: as, onChanged: fn() },
  parameters: onStage({ as }),
} satisfies Meta<typeof HideNicknameSwitch>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const isKnown: Play = ({ canvas }) => waitFor(() => expect(canvas.getByRole('switch')).toBeEnabled())
const hide: Play = async (context) => {
  await isKnown(context)
  await context.userEvent.click(context.canvas.getByRole('switch'))
}

export const Shown: Story = { play: isKnown }
export const InEnglish: Story = { globals: { language: 'en' }, play: isKnown }
export const Hidden: Story = {
  play: async (context) => {
    await hide(context)
    await waitFor(() => expect(context.args.onChanged).toHaveBeenCalledOnce())
    await expect(context.canvas.getByRole('switch')).toBeChecked()
  },
}
export const Loading: Story = {
  parameters: onStage({ as, before: () => void delay('getMe', forever) }),
  play: ({ canvas }) => expect(canvas.getByRole('switch')).toBeDisabled(),
}
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('getMe') }),
  play: shows(/가게에 연결할 수 없어요/),
}
/** The change fails, and the switch returns to its old position. */
export const Refused: Story = {
  parameters: onStage({ as, before: () => void refuse('changeMe', 'too_many_requests') }),
  play: async (context) => {
    await hide(context)
    await shows(/요청이 너무 많아요/)(context)
    await expect(context.canvas.getByRole('switch')).not.toBeChecked()
  },
}
export const LongNickname: Story = {
  args: { nickname: '가'.repeat(20) },
  globals: { viewport: { value: 'phone' } },
  play: isKnown,
}
