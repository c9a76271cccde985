import { type RefObject, useEffect } from 'react'

/**
 * Controls with visible keyboard focus. After a mouse click the toast may cover the button, because the message matters more.
 * `main` is excluded: it has the focus after each navigation and fills the whole page.
 */
const CONTROLS = ':is(a, button, input, select, textarea, summary):focus-visible'

/**
 * Hides floating messages that would cover the focused control (WCAG 2.2, 2.4.11). `boxes` selects the floating elements inside
 * `region`; pass a new `shown` whenever they change.
 */
export function useKeepOffFocus(
  region: RefObject<Element | null>,
  boxes: string,
  shown: unknown,
  clear: () => void,
): void {
  useEffect(() => {
    const check = () => {
      const focused = document.activeElement
      if (!focused?.matches(CONTROLS) || region.current?.contains(focused)) return
      const floating = [...(region.current?.querySelectorAll(boxes) ?? [])]
      if (floating.some((box) => overlap(box.getBoundingClientRect(), focused.getBoundingClientRect()))) clear()
    }
    // The browser scrolls the focused element into view after the event, so measure in the next frame.
    let frame = requestAnimationFrame(check)
    const checkSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(check)
    }
    document.addEventListener('focusin', checkSoon)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', checkSoon)
    }
  }, [region, boxes, shown, clear])
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
