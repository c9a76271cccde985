import { createStoredValue } from '#app/shared/storage/stored-value.ts'

interface TypedTexts {
  page: string
  /** By the position of the field among those of the page. */
  texts: [position: number, text: string][]
}
const isTyped = (value: unknown): value is TypedTexts | null =>
  value === null || (typeof value === 'object' && 'texts' in value)

/** What was typed before a reload. */
export const typedTexts = () => createStoredValue<TypedTexts | null>('typed', isTyped, null, () => sessionStorage)

/** Text fields, in the order of the page. Passwords are never stored, whether they are shown or not: see `PasswordInput`. */
export const textFields = () =>
  document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([autocomplete$=password], [type=checkbox], [type=radio], [type=file]), textarea',
  )

/** Keeps what is typed on this page, for the same page after a reload: see `restoreTyped`. */
export function keepTyped(): void {
  const texts = [...textFields()].flatMap(({ value }, position): TypedTexts['texts'] =>
    value ? [[position, value]] : [],
  )
  typedTexts().set({ page: location.pathname, texts })
}
