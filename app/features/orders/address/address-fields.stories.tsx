import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { expect, fn } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { shows } from '#test/support/stories/shows.ts'
import { AddressFields } from './address-fields.tsx'

interface FilledProps {
  texts: { postcode: string; address1: string; address2: string }
  /** The error of every field. */
  error?: string
  byHand?: boolean
  failed?: boolean
  onSearch: () => undefined
}

function Filled({ texts, error, byHand = false, failed = false, onSearch }: FilledProps) {
  const detail = useRef<HTMLInputElement>(null)
  const dialog = { open: false, onClose: fn(), onChoose: fn(), onByHand: fn() }
  return (
    <div className="grid max-w-xl gap-4">
      <AddressFields
        field={(name, label) => ({ name, label, value: texts[name], error, onChange: fn(), onBlur: fn() })}
        search={{ search: onSearch, byHand, failed, setByHand: fn(), Dialog: undefined, dialog }}
        detail={detail}
      />
    </div>
  )
}

const meta = {
  component: Filled,
  args: { texts: { postcode: '', address1: '', address2: '' }, onSearch: fn(() => undefined) },
} satisfies Meta<typeof Filled>
export default meta
type Story = StoryObj<typeof meta>

/** The postcode and the road are found by search, not typed. */
export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onSearch).toHaveBeenCalled()
    await expect(canvas.getByLabelText('우편번호')).toHaveAttribute('readonly')
  },
}
export const Found: Story = {
  args: { texts: { postcode: '04524', address1: '서울특별시 중구 세종대로 110', address2: '3층' } },
}
export const ByHand: Story = {
  args: { byHand: true },
  play: async ({ canvas }) => expect(canvas.getByLabelText('우편번호')).not.toHaveAttribute('readonly'),
}
/** The address list fails to load. */
export const SearchFailed: Story = { args: { byHand: true, failed: true } }
export const EveryFieldWrong: Story = {
  args: { error: '주소를 입력해 주세요.' },
  play: shows('주소를 입력해 주세요.'),
}
export const LongTextsOnAPhone: Story = {
  args: { texts: { postcode: '04524', address1: longText, address2: longText } },
  globals: { viewport: { value: 'phone' } },
}
export const InEnglish: Story = { globals: { language: 'en' } }
