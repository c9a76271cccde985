import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, within } from 'storybook/test'
import { AddressDialog } from './address-dialog.tsx'

const meta = {
  component: AddressDialog,
  args: { open: true, onClose: fn(), onChoose: fn(), onByHand: fn() },
} satisfies Meta<typeof AddressDialog>
export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>

const search =
  (query: string, said: RegExp): Play =>
  async ({ canvas, userEvent }) => {
    const dialog = within(await canvas.findByRole('dialog'))
    await userEvent.type(dialog.getByRole('searchbox'), query)
    await expect(dialog.getByRole('status')).toHaveTextContent(said)
  }

export const Empty: Story = {}
export const Found: Story = {
  play: async (context) => {
    await search('세종대로', /1곳을 찾았어요/)(context)
    await context.userEvent.click(context.canvas.getByRole('button', { name: /04524/ }))
    await expect(context.args.onChoose).toHaveBeenCalledWith(expect.objectContaining({ postcode: '04524' }))
  },
}
export const Many: Story = { play: search('서울', /더 적으면 좁혀져요/) }
export const ByInitialConsonants: Story = { play: search('ㅇㄴㄷ', /찾았어요/) }
export const Nothing: Story = { play: search('Baker Street', /찾는 주소가 없어요/) }
export const OnAPhone: Story = { globals: { viewport: { value: 'phone' } }, play: search('부산', /찾았어요/) }
export const InEnglish: Story = { globals: { language: 'en' }, play: search('제주', /places found/) }
