import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { Tabs } from './tabs.tsx'

const tabs = [
  { id: 'one', label: '주문', panel: <p>주문이 여기 있어요.</p> },
  { id: 'two', label: '상품', panel: <p>상품이 여기 있어요.</p> },
  { id: 'three', label: '기록', panel: <p>기록이 여기 있어요.</p> },
] as const

const meta = {
  component: Tabs<string>,
  args: { label: '관리 메뉴', tabs, selected: 'one', onSelect: () => {} },
  render: (args) => {
    const Chosen = () => {
      const [selected, setSelected] = useState(args.selected)
      return <Tabs {...args} selected={selected} onSelect={setSelected} />
    }
    return <Chosen />
  },
} satisfies Meta<typeof Tabs<string>>
export default meta
type Story = StoryObj<typeof meta>

export const First: Story = {}
/** Arrow keys select and wrap around; Home and End select the first and the last. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    await expect(canvas.getByRole('tab', { name: '기록', selected: true })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(canvas.getByText('상품이 여기 있어요.')).toBeVisible()
    await userEvent.keyboard('{Home}')
    await expect(canvas.getByRole('tabpanel', { name: '주문' })).toBeVisible()
  },
}
/** With too many tabs for the width, the row scrolls sideways. */
export const LongTexts: Story = {
  args: { tabs: tabs.map((tab) => ({ ...tab, label: longText })) },
  globals: { viewport: { value: 'phone' } },
}
