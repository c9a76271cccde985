import type { Meta, StoryObj } from '@storybook/react-vite'
import { Route } from 'wouter'
import { paths } from '#app/contract/paths.ts'
import { plainPayment } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { answer, breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { TestProviderPage } from './test-provider-page.tsx'

const at = '/test-provider/4Gx7'
const before = () => void answer('getTestPayment', { payment: plainPayment })

const meta = {
  component: TestProviderPage,
  render: () => (
    <Route path={paths.testProvider}>
      <TestProviderPage />
    </Route>
  ),
  parameters: { layout: 'fullscreen', ...onStage({ at, before }) },
} satisfies Meta<typeof TestProviderPage>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = { play: shows('카드로 9,000원 결제') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } } }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Jangteo test payments') }
export const NotFound: Story = { parameters: onStage({ at }), play: shows('결제를 찾을 수 없어요') }
export const Loading: Story = { parameters: onStage({ at, before: () => void delay('getTestPayment', forever) }) }
export const Offline: Story = {
  parameters: onStage({ at, before: () => void breakOff('getTestPayment') }),
  play: shows('가게에 연결할 수 없어요'),
}
