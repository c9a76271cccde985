import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, spyOn } from 'storybook/test'
import { plainGoods } from '#test/support/stories/samples.ts'
import { ShareButton } from './share-button.tsx'

const meta = { component: ShareButton, args: { goods: plainGoods } } satisfies Meta<typeof ShareButton>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}
export const Copied: Story = {
  play: async ({ canvas, userEvent }) => {
    const copy = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(canvas.getByRole('button', { name: /공유하기$/ }))
    await expect(copy).toHaveBeenCalledWith(`${location.origin}/goods/${plainGoods.goodsId}`)
  },
}
export const InEnglish: Story = { globals: { language: 'en' } }
