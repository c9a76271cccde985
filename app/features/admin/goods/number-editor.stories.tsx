import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '#app/shared/ui/button.tsx'
import { inAdmin, onAdmin } from '#test/support/stories/in-admin.tsx'
import { shows } from '#test/support/stories/shows.ts'
import { NumberEditor } from './number-editor.tsx'

const meta = {
  component: NumberEditor,
  args: { label: '재고 (개)', of: '시원한 콜라: 재고 (개)', value: 50, onSave: () => Promise.resolve() },
  parameters: onAdmin(),
  decorators: [inAdmin],
} satisfies Meta<typeof NumberEditor>
export default meta
type Story = StoryObj<typeof meta>

const field = '시원한 콜라: 재고 (개)'

export const Plain: Story = {}
export const Edited: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.clear(canvas.getByLabelText(field))
    await userEvent.type(canvas.getByLabelText(field), '1200')
  },
}
export const Saved: Story = {
  play: async (context) => {
    await context.userEvent.type(context.canvas.getByLabelText(field), '0{Enter}')
    await shows('저장했어요.')(context)
  },
}
export const NoNumber: Story = {
  play: async (context) => {
    await context.userEvent.type(context.canvas.getByLabelText(field), 'x{Enter}')
    await shows('0 이상의 정수로 적어 주세요.')(context)
  },
}
/** Others buy while the stock is edited: the typed number stays. */
export const ChangedMeanwhile: Story = {
  render: (args) => {
    const Sold = () => {
      const [value, setValue] = useState(args.value)
      return (
        <>
          <NumberEditor {...args} value={value} />
          <Button onClick={() => setValue((before) => before - 1)}>하나 팔기</Button>
        </>
      )
    }
    return <Sold />
  },
  play: async (context) => {
    await context.userEvent.type(context.canvas.getByLabelText(field), '0')
    await context.userEvent.click(context.canvas.getByRole('button', { name: '하나 팔기' }))
    await shows(/지금 49/)(context)
  },
}
