import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { PictureChoice } from './picture-choice.tsx'

const meta = {
  component: PictureChoice,
  args: { name: 'thumbnailUrl', label: '그림', value: '', error: undefined, onChange: () => undefined },
  parameters: onAdmin(),
  decorators: [inAdmin],
  render: function Kept(args) {
    const [value, setValue] = useState(args.value)
    return <PictureChoice {...args} value={value} onChange={({ target }) => setValue(target.value)} />
  },
} satisfies Meta<typeof PictureChoice>
export default meta
type Story = StoryObj<typeof meta>

export const NothingChosen: Story = {
  play: async ({ canvas, userEvent }) => {
    const apple = await canvas.findByRole('radio', { name: 'red apple' })
    await userEvent.click(apple)
    await expect(apple).toBeChecked()
  },
}
/** The current picture of the product comes first. */
export const Chosen: Story = {
  args: { value: plainGoods.thumbnailUrl },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole('radio'))[0]).toBeChecked()
  },
}
export const InEnglishOnAPhone: Story = {
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: async ({ canvas }) => void (await canvas.findAllByRole('radio')),
}
export const Missing: Story = { args: { error: '그림을 골라 주세요.' }, play: shows('그림을 골라 주세요.') }
export const NoPictures: Story = {
  parameters: onAdmin({ before: () => void answer('listPictures', { pictures: [] }) }),
}
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listPictures', forever) }) }
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listPictures') }),
  play: shows(/가게에 연결할 수 없어요/),
}
