import type { Meta, StoryObj } from '@storybook/react-vite'
import { savedAddresses } from '#test/support/stories/address-samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { onStage } from '#test/support/stories/stage.ts'
import { breakOff, delay, forever } from '#test/support/stories/story-shop.ts'
import { AddressBook } from './address-book.tsx'

const as = '미나'

/** A stage on which these addresses are saved. */
const withAddresses = (addresses = savedAddresses) =>
  onStage({
    as,
    before: async ({ shop }) => {
      for (const { label, recipient } of addresses) await shop.savesAddress({ label, recipient }, as)
    },
  })

const meta = { component: AddressBook, parameters: withAddresses() } satisfies Meta<typeof AddressBook>
export default meta
type Story = StoryObj<typeof meta>

export const Several: Story = { play: shows('기본 배송지') }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: shows('기본 배송지') }
export const InEnglish: Story = { globals: { language: 'en' }, play: shows('Default') }
export const None: Story = { parameters: onStage({ as }), play: shows(/저장한 배송지가 없어요/) }
export const Edited: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '우리 집 수정' }))
  },
}
export const Full: Story = {
  parameters: withAddresses(
    savedAddresses
      .slice(0, 1)
      .flatMap((one) => Array.from({ length: 20 }, (_, index) => ({ ...one, label: `집 ${index + 1}` }))),
  ),
  play: shows(/배송지 20개를 모두 썼어요/),
}
export const Loading: Story = { parameters: onStage({ as, before: () => void delay('listAddresses', forever) }) }
export const Offline: Story = {
  parameters: onStage({ as, before: () => void breakOff('listAddresses') }),
  play: shows('가게에 연결할 수 없어요'),
}
