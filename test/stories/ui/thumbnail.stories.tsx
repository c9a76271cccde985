import type { Meta, StoryObj } from '@storybook/react-vite'
import { Thumbnail } from '#app/shared/ui/thumbnail.tsx'
import { plainGoods } from '../support/samples.ts'

const meta = { component: Thumbnail, args: { src: plainGoods.thumbnailUrl } } satisfies Meta<typeof Thumbnail>
export default meta
type Story = StoryObj<typeof meta>

export const Medium: Story = {}
export const Small: Story = { args: { size: 'small' } }
export const SoldOut: Story = { args: { faded: true } }
export const Missing: Story = { args: { src: '/pictures/v1/nothing.svg' } }
