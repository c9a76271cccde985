import { createStoredValue } from '../storage/stored-value.ts'

/**
 * Puts the remembered choice of theme and motion on the root element, where theme.css looks for it, and follows other tabs.
 * Called before anything is drawn, so that nothing is seen in the other scheme. Returns its unsubscribe.
 */
export function followAppearance(): () => void {
  // Whether it is a choice that there is, is looked at where one chooses (use-appearance.ts): an unknown word matches no rule.
  const stored = createStoredValue('appearance', (value) => value instanceof Object, {})
  const show = () => showAppearance(stored.get())
  show()
  return stored.subscribe(show)
}

export function showAppearance(appearance: { theme?: string; motion?: string }): void {
  Object.assign(document.documentElement.dataset, appearance)
  const schemes = ['light', 'dark']
  // What browsers colour around the page, in the order of index.html.
  document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((meta, index) => {
    const chosen = schemes.indexOf(appearance.theme ?? '')
    meta.media = chosen < 0 ? `(prefers-color-scheme: ${schemes[index]})` : chosen === index ? '' : 'not all'
  })
}
