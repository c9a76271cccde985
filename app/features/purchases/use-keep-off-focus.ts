import { type RefObject, useEffect } from 'react'

/** What can be operated; `main` has the focus after each change of page, and is everywhere. */
const CONTROLS = 'a, button, input, select, textarea, summary'

/** Takes toasts away when they would cover the focused control (WCAG 2.2, 2.4.11): they stand in the list too. */
export function useKeepOffFocus(region: RefObject<Element | null>, toasts: unknown, clear: () => void): void {
  useEffect(() => {
    const check = () => {
      const focused = document.activeElement
      if (!focused?.matches(CONTROLS) || region.current?.contains(focused)) return
      const boxes = [...(region.current?.querySelectorAll('li, p:not([role])') ?? [])]
      if (boxes.some((box) => overlap(box.getBoundingClientRect(), focused.getBoundingClientRect()))) clear()
    }
    check()
    document.addEventListener('focusin', check)
    return () => document.removeEventListener('focusin', check)
  }, [region, toasts, clear])
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
