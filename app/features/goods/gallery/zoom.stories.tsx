import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { longGoods, picturedGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { Zoom } from './zoom.tsx'

const { pictures } = picturedGoods

const meta = {
  component: Zoom,
  args: { goods: plainGoods, pictures, first: 1, onClose: fn() },
} satisfies Meta<typeof Zoom>
export default meta
type Story = StoryObj<typeof meta>

/** After the last picture comes the first. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const { args, canvas, userEvent } = context
    await shows('그림 4장 중 2번째: 시원한 콜라의 판매 구성')(context)
    await userEvent.keyboard('{End}{ArrowRight}')
    await shows('그림 4장 중 1번째: 시원한 콜라')(context)
    await userEvent.click(canvas.getByRole('button', { name: '이전 그림' }))
    await shows(/^그림 4장 중 4번째/)(context)
    await userEvent.click(canvas.getByRole('button', { name: '닫기' }))
    await expect(args.onClose).toHaveBeenCalledWith(3)
  },
}
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows(/^Picture 2 of 4/) }
export const LongTexts: Story = {
  args: { goods: longGoods, pictures: pictures.map(({ url }) => ({ url, alt: longGoods.name.repeat(2), altEn: '' })) },
  globals: { viewport: { value: 'phone' } },
}
export const OnePicture: Story = {
  args: { pictures: pictures.slice(0, 1), first: 0 },
  play: ({ canvas }) => expect(canvas.queryByRole('button', { name: '다음 그림' })).toBeNull(),
}
