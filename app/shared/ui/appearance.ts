import { createStoredValue } from '../storage/stored-value.ts'

/**
 * Applies the stored theme and motion to the root element, where theme.css reads them, and follows changes in other tabs.
 * Call it before the first paint, so that the page never flashes in the wrong scheme. Returns its unsubscribe.
 */
export function followAppearance(): () => void {
  // No need to check the stored values here: unknown words match no CSS rule, and use-appearance.ts checks them for the settings.
  const stored = createStoredValue('appearance', (value) => value instanceof Object, {})
  const show = () => showAppearance(stored.get())
  show()
  return stored.subscribe(show)
}

export function showAppearance(appearance: { theme?: string; motion?: string }): void {
  Object.assign(document.documentElement.dataset, appearance)
  const schemes = ['light', 'dark']
  // The browser's own colours around the page, in the order of index.html.
  document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((meta, index) => {
    const chosen = schemes.indexOf(appearance.theme ?? '')
    meta.media = chosen < 0 ? `(prefers-color-scheme: ${schemes[index]})` : chosen === index ? '' : 'not all'
  })
}
