import { createStoredValue, isNumber } from '#app/shared/storage/stored-value.ts'

/** The stored scroll position (px) of an exact address, which includes how many pages of the list are loaded. */
export const leftAt = (address: string) => createStoredValue(`left-at:${address}`, isNumber, 0, () => sessionStorage)

/**
 * `isOpen` while a page that was reloaded, or reached by Back, has not yet scrolled back to where it was left, and the reader has not
 * moved.
 */
export const wayBack = {
  isOpen: performance
    .getEntriesByType('navigation')
    .some((navigation) => 'type' in navigation && navigation.type !== 'navigate'),
}

/** Stores the scroll position of the page that is left. A page that is still on its way back keeps the position that is stored. */
export function rememberPlace(): void {
  if (window.scrollY > 0 || !wayBack.isOpen) leftAt(location.href).set(window.scrollY)
}
