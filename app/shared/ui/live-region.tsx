import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTopModal } from './open-modals.ts'

/**
 * Reads out what comes to stand in it, when there is a pause. It must be there, empty, before its text is: what arrives together
 * with its text is not heard. Plain sentences only; links and buttons stay outside. Nothing of it is seen.
 *
 * While a modal is open, everything outside of the modal is hidden from screen readers. The text then stands in a second region,
 * inside the modal.
 */
export function LiveRegion({ children }: { children: ReactNode }) {
  const modal = useTopModal()
  return (
    <>
      <div role="status" className="sr-only">
        {!modal && children}
      </div>
      {modal &&
        createPortal(
          <div aria-live="polite" aria-atomic="true" className="sr-only">
            {children}
          </div>,
          modal,
        )}
    </>
  )
}
