import type { Meta, StoryObj } from '@storybook/react-vite'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { BrowserNoticesSwitch } from './browser-notices-switch.tsx'

const meta = { component: BrowserNoticesSwitch, parameters: onStage({ as: '미나' }) } satisfies Meta<
  typeof BrowserNoticesSwitch
>
export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = { play: shows('브라우저 알림 받기') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Browser notifications') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
