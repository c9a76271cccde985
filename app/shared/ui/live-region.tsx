import type { ReactNode } from 'react'
import { ModalEcho } from './modal-echo.tsx'
import { useTopModal } from './open-modals.ts'

/**
 * Announces its text to screen readers politely. Render it empty before it has text: screen readers ignore a region that appears
 * together with its text. Use plain sentences only; links and buttons stay outside. It is visually hidden.
 *
 * An open modal hides everything outside it from screen readers, so the text then moves to a second region inside the modal.
 */
export function LiveRegion({ children }: { children: ReactNode }) {
  const modal = useTopModal()
  return (
    <>
      <div role="status" className="sr-only">
        {!modal && children}
      </div>
      <ModalEcho>{children}</ModalEcho>
    </>
  )
}
