import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { picturedGoods, plainGoods } from '#test/support/stories/samples.ts'
import { Gallery } from './gallery.tsx'

const meta = {
  component: Gallery,
  args: { goods: plainGoods, pictures: picturedGoods.pictures },
  decorators: [
    (Story) => (
      <div className="relative mb-16 aspect-square max-w-md rounded-lg bg-sunken">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Gallery>
export default meta
type Story = StoryObj<typeof meta>

/** The small pictures are one tab stop; arrow keys go from one to the next, and the large one follows. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole('radio', { name: /^그림 4장 중 1번째/ }).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    const third = canvas.getByRole('radio', { name: '그림 4장 중 3번째: 가까이에서 본 시원한 콜라' })
    await expect(third).toBeChecked()
    const shown = canvas.getByRole('button', { name: /^가까이에서 본/ })
    const frame = shown.parentElement?.getBoundingClientRect()
    await waitFor(() => expect(shown.getBoundingClientRect().left).toBeCloseTo(frame?.left ?? -1, 0))
  },
}

/** A swipe is the browser's own scrolling: the small pictures follow it. */
export const Swiped: Story = {
  play: async ({ canvas }) => {
    const row = canvas.getByRole('button', { name: '시원한 콜라 크게 보기' }).parentElement
    row?.scrollTo({ left: row.clientWidth })
    await waitFor(() => expect(canvas.getByRole('radio', { name: /^그림 4장 중 2번째/ })).toBeChecked())
  },
}

/** The focus comes back to the picture that was shown last. */
export const Enlarged: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    canvas.getByRole('button', { name: '시원한 콜라 크게 보기' }).focus()
    await userEvent.keyboard('{Enter}')
    const dialog = within(await within(canvasElement.ownerDocument.body).findByRole('dialog'))
    await userEvent.keyboard('{ArrowRight}')
    await dialog.findByText('그림 4장 중 2번째: 시원한 콜라의 판매 구성')
    await userEvent.click(dialog.getByRole('button', { name: '닫기' }))
    await expect(canvas.getByRole('button', { name: /^시원한 콜라의 판매 구성/ })).toHaveFocus()
  },
}

export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = {
  globals: { language: 'en' },
  play: async ({ canvas }) =>
    expect(canvas.getByRole('radio', { name: 'Picture 2 of 4: Ice-Cold Cola as sold' })).toBeInTheDocument(),
}
/** There is nothing to choose from, and the picture can be enlarged all the same. */
export const OnePicture: Story = {
  args: { pictures: picturedGoods.pictures.slice(0, 1) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('radio')).toBeNull()
    await expect(canvas.getByRole('button', { name: '시원한 콜라 크게 보기' })).toBeInTheDocument()
  },
}
