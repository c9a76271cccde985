import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { inAdmin, onAdmin, onAdminWithFewPictures } from '#test/support/stories/in-admin.tsx'
import { plainGoods } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { PictureChoice } from './picture-choice.tsx'

const meta = {
  component: PictureChoice,
  args: { name: 'pictures', label: '그림 고르기', chosen: [], full: false, onChoose: () => undefined },
  parameters: onAdmin(),
  decorators: [inAdmin],
  render: function Kept(args) {
    const [chosen, setChosen] = useState(args.chosen)
    const onChoose = (url: string, isChosen: boolean) =>
      setChosen((urls) => (isChosen ? [...urls, url] : urls.filter((one) => one !== url)))
    return <PictureChoice {...args} chosen={chosen} onChoose={onChoose} />
  },
} satisfies Meta<typeof PictureChoice>
export default meta
type Story = StoryObj<typeof meta>

export const NothingChosen: Story = {
  play: async ({ canvas, userEvent }) => {
    const apple = await canvas.findByRole('checkbox', { name: 'red apple' })
    await userEvent.click(apple)
    await expect(apple).toBeChecked()
    await userEvent.click(apple)
    await expect(apple).not.toBeChecked()
  },
}
/** What shows the same as the pictures of the product comes first. */
export const Chosen: Story = {
  args: { chosen: [plainGoods.thumbnailUrl] },
  play: async ({ canvas }) => {
    const [first, second] = await canvas.findAllByRole('checkbox')
    await expect(first).toBeChecked()
    await expect(second).toHaveAccessibleName('cup with straw as sold')
    await expect(second).not.toBeChecked()
  },
}
/** Those that are chosen can still be taken out. */
export const Full: Story = {
  args: { chosen: [plainGoods.thumbnailUrl], full: true },
  parameters: onAdminWithFewPictures(),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('checkbox', { name: 'red apple' })).toBeDisabled()
    await expect(canvas.getByRole('checkbox', { name: 'cup with straw' })).toBeEnabled()
  },
}
export const InEnglishOnAPhone: Story = {
  args: { label: 'Choose pictures' },
  globals: { language: 'en', viewport: { value: 'phone' } },
  play: async ({ canvas }) => void (await canvas.findAllByRole('checkbox')),
}
export const NoPictures: Story = {
  parameters: onAdmin({ before: () => void answer('listPictures', { pictures: [] }) }),
}
export const Loading: Story = { parameters: onAdmin({ before: () => void delay('listPictures', forever) }) }
export const Offline: Story = {
  parameters: onAdmin({ before: () => void breakOff('listPictures') }),
  play: shows(/가게에 연결할 수 없어요/),
}
