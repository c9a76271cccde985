import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { Dialog } from './dialog.tsx'
import { ModalEcho } from './modal-echo.tsx'

const meta = {
  component: ModalEcho,
  args: { children: '다시 연결하는 중…' },
  render: ({ children }) => (
    <>
      <Dialog open title="주소 찾기" actions={null} onClose={() => {}} />
      <ModalEcho>{children}</ModalEcho>
    </>
  ),
} satisfies Meta<typeof ModalEcho>
export default meta
type Story = StoryObj<typeof meta>

export const InADialog: Story = {
  play: async ({ canvas }) => {
    const dialog = await canvas.findByRole('dialog', { name: '주소 찾기' })
    await expect(await within(dialog).findByText('다시 연결하는 중…')).toHaveAttribute('aria-live', 'polite')
  },
}
