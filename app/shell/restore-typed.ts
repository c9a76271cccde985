import { textFields, typedTexts } from './typed-texts.ts'

/** How long (ms) after the start the fields are waited for. */
const WAITS_MS = 10_000

/** Types again what was kept before a reload, as soon as the fields are there. */
export function restoreTyped(): void {
  const typed = typedTexts().get()
  typedTexts().set(null)
  if (typed?.page !== location.pathname || typed.texts.length === 0) return
  const last = Math.max(...typed.texts.map(([position]) => position))
  const typeAgain = () => {
    const shown = textFields()
    if (shown.length <= last) return
    observer.disconnect()
    for (const [position, text] of typed.texts) type(shown[position], text)
  }
  const observer = new MutationObserver(typeAgain)
  observer.observe(document, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), WAITS_MS)
  typeAgain()
}

function type(field: HTMLInputElement | HTMLTextAreaElement | undefined, text: string): void {
  if (!field || field.value === text) return
  // React overrides `value` on the element itself to notice changes by scripts; the prototype's setter makes it a reader's change.
  Reflect.set(Object.getPrototypeOf(field), 'value', text, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
