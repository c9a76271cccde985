import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { ButtonLink } from './button.tsx'
import { EmptyPage } from './empty-page.tsx'

const meta = {
  component: EmptyPage,
  args: {
    sign: 'compass',
    title: '찾는 페이지가 없어요',
    children: '주소가 바뀌었거나 잘못 적혔을 수 있어요.',
    action: (
      <ButtonLink look="primary" href="/">
        상품 보러 가기
      </ButtonLink>
    ),
  },
} satisfies Meta<typeof EmptyPage>
export default meta
type Story = StoryObj<typeof meta>

/** The empty state's title is the page's only `h1`. */
export const Plain: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { level: 1, name: args.title })).toBeVisible()
    await expect(canvas.getAllByRole('heading')).toHaveLength(1)
    await waitFor(() => expect(document.title).toBe(`${args.title} · 장터`))
  },
}
export const LongTexts: Story = {
  args: { title: longText, children: `${longText} `.repeat(4) },
  globals: { viewport: { value: 'phone' } },
}
