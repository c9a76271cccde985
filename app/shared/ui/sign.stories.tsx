import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Sign } from './sign.tsx'
import { signs } from './signs.ts'

const meta = { component: Sign, args: { name: 'basket' } } satisfies Meta<typeof Sign>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {}
export const All: Story = {
  render: () => (
    <div className="flex flex-wrap gap-3">
      {signs.map((name) => (
        <Sign key={name} name={name} />
      ))}
    </div>
  ),
  play: ({ canvasElement }) =>
    waitFor(() => {
      for (const image of canvasElement.querySelectorAll('img')) void expect(image.naturalWidth).toBeGreaterThan(0)
    }),
}
export const Dark: Story = { globals: { scheme: 'dark' } }
