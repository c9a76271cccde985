import type { Meta, StoryObj } from '@storybook/react-vite'
import { plainGoods } from '#test/support/stories/samples.ts'
import { Picture } from './picture.tsx'

const meta = { component: Picture, args: { src: plainGoods.thumbnailUrl } } satisfies Meta<typeof Picture>
export default meta
type Story = StoryObj<typeof meta>

export const Medium: Story = {}
export const Small: Story = { args: { size: 'small' } }
export const SoldOut: Story = { args: { faded: true } }
export const Missing: Story = { args: { src: '/pictures/v1/nothing.svg' } }
