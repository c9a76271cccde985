import type { Meta, StoryObj } from '@storybook/react-vite'
import { longText } from '#test/support/stories/samples.ts'
import { ButtonLink } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

const meta = { component: EmptyState, args: { title: '찾는 페이지가 없어요' } } satisfies Meta<typeof EmptyState>
export default meta
type Story = StoryObj<typeof meta>

export const TitleAlone: Story = {}
export const Whole: Story = {
  args: {
    sign: 'compass',
    children: '주소가 바뀌었거나 잘못 적혔을 수 있어요.',
    action: (
      <ButtonLink look="primary" href="/">
        상품 보러 가기
      </ButtonLink>
    ),
  },
}
export const LongTexts: Story = { args: { title: longText, children: `${longText} `.repeat(4) } }
