import { createStoredValue } from '#app/shared/storage/stored-value.ts'

/** How long (ms) after the start the fields are waited for. */
const WAITS_MS = 10_000

interface TypedTexts {
  page: string
  /** By the position of the field among those of the page. */
  texts: [position: number, text: string][]
}
const isTyped = (value: unknown): value is TypedTexts | null =>
  value === null || (typeof value === 'object' && 'page' in value && 'texts' in value)
const stored = () => createStoredValue<TypedTexts | null>('typed', isTyped, null, () => sessionStorage)

/** Text fields, in the order of the page. Passwords are never stored. */
const fields = () =>
  document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=password], [type=checkbox], [type=radio], [type=file]), textarea',
  )

/** Keeps what is typed on this page, for the same page after a reload. */
export function keepTyped(): void {
  const texts = [...fields()].flatMap(({ value }, position): TypedTexts['texts'] => (value ? [[position, value]] : []))
  stored().set({ page: location.pathname, texts })
}

/** Types again what was kept, as soon as the fields are there. */
export function restoreTyped(): void {
  const typed = stored().get()
  stored().set(null)
  if (typed?.page !== location.pathname || typed.texts.length === 0) return
  const last = Math.max(...typed.texts.map(([position]) => position))
  const observer = new MutationObserver(() => {
    const shown = fields()
    if (shown.length <= last) return
    observer.disconnect()
    for (const [position, text] of typed.texts) type(shown[position], text)
  })
  observer.observe(document, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), WAITS_MS)
}

function type(field: HTMLInputElement | HTMLTextAreaElement | undefined, text: string): void {
  if (!field || field.value === text) return
  // React overrides `value` on the element itself to notice changes by scripts; the prototype's setter makes it a reader's change.
  Reflect.set(Object.getPrototypeOf(field), 'value', text, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
