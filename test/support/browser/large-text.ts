import type { Page } from '@playwright/test'

/** Doubles the size of all text, as somebody does in the browser's settings: https://www.w3.org/WAI/WCAG22/Understanding/resize-text. */
export async function doubleText(page: Page): Promise<void> {
  const settings = await page.context().newCDPSession(page)
  await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

/** What no longer fits, in words: a page that scrolls sideways, and controls that are cut off or lie on each other. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const wide = document.documentElement.scrollWidth - window.innerWidth
    if (wide > 0) found.push(`the page is ${wide} px too wide`)
    const dialog = document.querySelector('dialog:modal')
    const controls = [...(dialog ?? document).querySelectorAll('a, button, input, select, textarea')].filter(isSeen)
    for (const control of controls) {
      const name = control.getAttribute('aria-label') ?? (control.textContent || control.getAttribute('name') || '')
      const { left, right } = control.getBoundingClientRect()
      if (!scrollsSideways(control) && (left < -1 || right > window.innerWidth + 1)) found.push(`"${name}" is outside`)
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = control
      const typed = control instanceof HTMLInputElement || control instanceof HTMLSelectElement
      if (!typed && clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1))
        found.push(`"${name}" is cut off`)
    }
    for (const [index, one] of controls.entries()) {
      for (const other of controls.slice(index + 1)) {
        if (
          !one.contains(other) &&
          !other.contains(one) &&
          !isAtCorner(other, one) &&
          layerOf(one) === layerOf(other) &&
          overlap(one, other)
        )
          found.push(`"${one.textContent}" lies on "${other.textContent}"`)
      }
    }
    return found

    /** What only screen readers have is a pixel large. */
    function isSeen(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect()
      return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    }
    function scrollsSideways(element: Element): boolean {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(around).overflowX) && around !== document.documentElement) return true
      }
      return false
    }
    /** What is fixed or sticky lies on the page by design, and what scrolls is cut off by its own edges. */
    function layerOf(element: Element): Element | null {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { position, overflowY } = getComputedStyle(around)
        if (/fixed|sticky/.test(position) || /auto|scroll/.test(overflowY)) return around
      }
      return null
    }
    /** The button at the corner of a card lies on the card's link by design. */
    function isAtCorner(button: Element, link: Element): boolean {
      const corner = button.closest('li > div')
      return (
        corner !== null && getComputedStyle(corner).position === 'absolute' && corner.previousElementSibling === link
      )
    }
    function overlap(one: Element, other: Element): boolean {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
      return (
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
      )
    }
  })

/** How many rows of pixels show something that stays where it is while the page scrolls. */
export const rowsInPlace = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const staysInPlace = (element: Element | null): boolean =>
      element !== null &&
      (/fixed|sticky/.test(getComputedStyle(element).position) || staysInPlace(element.parentElement))
    const rows = Array.from({ length: window.innerHeight }, (_, y) => document.elementFromPoint(20, y))
    return rows.filter(staysInPlace).length
  })
