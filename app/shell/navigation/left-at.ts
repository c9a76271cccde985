import { createStoredValue, isNumber } from '#app/shared/storage/stored-value.ts'

/** The stored scroll position (px) of an exact address, which includes how many pages of the list are loaded. */
export const leftAt = (address: string) => createStoredValue(`left-at:${address}`, isNumber, 0, () => sessionStorage)

/** `isOpen` until the page is back at the place where it was left, by a reload or Back, or the reader moves. */
export const wayBack = {
  isOpen: performance
    .getEntriesByType('navigation')
    .some((navigation) => 'type' in navigation && navigation.type !== 'navigate'),
}

/** Stores where a page is left, unless it is left before it is back at its place. */
export function rememberPlace(): void {
  if (window.scrollY > 0 || !wayBack.isOpen) leftAt(location.href).set(window.scrollY)
}
