import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ComponentProps, useState } from 'react'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdminWithFewPictures } from '#test/support/stories/in-admin.tsx'
import { picturedGoods, plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { PicturesField } from './pictures-field.tsx'

const fields =
  (error?: string): ComponentProps<typeof PicturesField>['field'] =>
  (name, label) => ({ name, label, value: '그림 설명', error, onChange: fn(), onBlur: fn() })

const meta = {
  component: PicturesField,
  args: { pictures: picturedGoods.pictures, goods: plainGoods, field: fields(), onChange: () => undefined },
  parameters: onAdminWithFewPictures(),
  decorators: [inAdmin],
  render: function Kept(args) {
    const [pictures, setPictures] = useState(args.pictures)
    return <PicturesField {...args} pictures={pictures} onChange={setPictures} />
  },
} satisfies Meta<typeof PicturesField>
export default meta
type Story = StoryObj<typeof meta>

/** The first picture is moved back by keyboard alone, and the focus goes along. */
export const Reordered: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    canvas.getByRole('button', { name: '뒤로: 그림 4장 중 1번째' }).focus()
    await userEvent.keyboard('{Enter}')
    await shows('그림 4장 중 2번째')(context)
    await expect(canvas.getByRole('button', { name: '뒤로: 그림 4장 중 2번째' })).toHaveFocus()
    await userEvent.keyboard('{Enter}{Enter}')
    await expect(canvas.getByRole('button', { name: '앞으로: 그림 4장 중 4번째' })).toHaveFocus()
  },
}
export const TakenOut: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '빼기: 그림 4장 중 4번째' }))
    await expect(canvas.getByRole('button', { name: '빼기: 그림 3장 중 3번째' })).toHaveFocus()
  },
}
export const Added: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'teddy bear' }))
    await expect(canvas.getByRole('listitem', { name: '그림 5장 중 5번째' })).toBeInTheDocument()
  },
}
export const None: Story = { args: { pictures: [], field: fields('그림은 1~8장을 고를 수 있어요.') } }
export const InEnglishOnAPhone: Story = { globals: { language: 'en', viewport: { value: 'phone' } } }
