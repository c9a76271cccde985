import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff } from '#test/support/stories/story-shop.ts'
import { RestockButton } from './restock-button.tsx'

const stage = { as: '미나', goods: [{ goodsId: 1, stock: 0 }] }

const meta = {
  component: RestockButton,
  args: { goodsId: 1, signedIn: true },
  parameters: onStage(stage),
} satisfies Meta<typeof RestockButton>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const press: Play = ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button'))

export const Plain: Story = { play: shows('다시 들어오면 알림') }
export const OfAGuest: Story = { args: { signedIn: false }, parameters: onStage({}), play: shows('다시 들어오면 알림') }
export const Asked: Story = {
  play: async (context) => {
    await press(context)
    await shows('알림 취소')(context)
  },
}
export const AskedInEnglish: Story = {
  globals: { language: 'en' },
  play: async (context) => {
    await press(context)
    await shows('Cancel notification')(context)
  },
}
export const Offline: Story = {
  parameters: onStage({ ...stage, before: () => void breakOff('askForRestock') }),
  play: async (context) => {
    await press(context)
    await shows(/가게에 연결할 수 없어요/)(context)
  },
}
