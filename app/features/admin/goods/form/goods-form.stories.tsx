import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentProps } from 'react'
import { expect, fn } from 'storybook/test'
import { inAdmin, onAdminWithFewPictures } from '#test/support/stories/in-admin.tsx'
import { noTexts } from './goods-fields.ts'
import { GoodsForm } from './goods-form.tsx'

const fields =
  (error?: string): ComponentProps<typeof GoodsForm>['field'] =>
  (name, label) => ({ name, label, value: '', error, onChange: fn(), onBlur: fn() })

const meta = {
  component: GoodsForm,
  args: {
    form: { noValidate: true, onSubmit: () => undefined },
    field: fields(),
    values: noTexts,
    fill: fn(),
    formError: undefined,
    submitting: false,
    title: '상품 추가',
    submitLabel: '추가하기',
    onCancel: fn(),
  },
  parameters: onAdminWithFewPictures(),
  decorators: [inAdmin],
} satisfies Meta<typeof GoodsForm>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas }) => void (await canvas.findByRole('checkbox', { name: 'red apple' })),
}
export const InEnglish: Story = { args: { title: 'Add product', submitLabel: 'Add' }, globals: { language: 'en' } }
export const EveryFieldWrong: Story = {
  args: {
    field: fields('다시 확인해 주세요.'),
    formError: '요청이 너무 많아요. 잠시 후 다시 시도해 주세요.',
  },
  globals: { viewport: { value: 'phone' } },
}
export const Submitting: Story = {
  args: { submitting: true },
  play: async ({ canvas }) =>
    expect(canvas.getByRole('button', { name: /추가하기/ })).toHaveAttribute('aria-busy', 'true'),
}
