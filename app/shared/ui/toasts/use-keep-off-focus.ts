import { type RefObject, useEffect } from 'react'

/**
 * What can be operated and is reached by keyboard: who has just clicked a button knows where it is, and should see the message.
 * `main` has the focus after each change of page, and is everywhere.
 */
const CONTROLS = ':is(a, button, input, select, textarea, summary):focus-visible'

/**
 * Takes floating messages away when they would cover the control that the keyboard is at (WCAG 2.2, 2.4.11). `boxes` selects what floats inside
 * `region`; `shown` changes whenever that does.
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
    // The browser scrolls to what it has focused after the event.
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
