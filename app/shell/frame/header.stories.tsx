import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { onStage } from '#test/support/stories/stage.ts'
import { Header } from './header.tsx'

const meta = { component: Header, parameters: { layout: 'fullscreen' } } satisfies Meta<typeof Header>
export default meta
type Story = StoryObj<typeof meta>

const phone = { viewport: { value: 'phone' } }

export const SignedOut: Story = {
  play: ({ canvas }) => expect(canvas.getByRole('link', { name: '로그인' })).toBeVisible(),
}
export const SignedIn: Story = {
  parameters: onStage({ as: '미나' }),
  play: ({ canvas }) => expect(canvas.getByRole('button', { name: '미나' })).toBeVisible(),
}
export const LongNickname: Story = { parameters: onStage({ as: '가'.repeat(20) }), globals: phone }
export const OnAPhone: Story = { globals: phone }
export const InEnglish: Story = { globals: { language: 'en' } }
