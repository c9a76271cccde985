import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { longText } from '#test/support/stories/samples.ts'
import { FormError } from './form-error.tsx'

const meta = { component: FormError, args: { children: undefined } } satisfies Meta<typeof FormError>
export default meta
type Story = StoryObj<typeof meta>

/** The live region exists before its text, so that screen readers announce it. */
export const Nothing: Story = { play: ({ canvas }) => expect(canvas.getByRole('alert')).toBeEmptyDOMElement() }
export const Wrong: Story = { args: { children: '이메일이나 비밀번호가 맞지 않아요.' } }
export const LongText: Story = { args: { children: longText } }
