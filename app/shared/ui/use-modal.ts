import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { addModal } from './open-modals.ts'

/**
 * Props for a native `<dialog>` that is modal while `open`: it keeps the focus inside, closes on Esc, on a click outside and on
 * the browser's back gesture, and returns the focus. See https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  const pressedBackdrop = useRef(false)

  // A layout effect is cleaned up before the element is removed. Browsers return the focus when a dialog is closed,
  // but not when it is removed while open.
  useLayoutEffect(() => {
    const element = ref.current
    if (!open || !element) return
    const { style, clientWidth } = document.documentElement
    // Skip this for a second modal: the first one has already hidden the scrollbar.
    if (!document.querySelector('dialog:modal')) style.setProperty('--scrollbar', `${innerWidth - clientWidth}px`)
    element.showModal()
    const removeModal = addModal(element)
    return () => {
      removeModal()
      element.close()
    }
  }, [open])

  // The content fills the dialog's box, so an event on the dialog itself is an event on the backdrop.
  const isOnBackdrop = (event: SyntheticEvent) => event.target === ref.current
  return {
    ref,
    // The event arrives a moment after closing, when the dialog may already be open again.
    onClose: () => {
      if (!ref.current?.open) onClose()
    },
    // Selecting text with the mouse may begin or end on the backdrop, and the dialog then gets the click. Close only if the press
    // began and ended there.
    onPointerDown: (event: SyntheticEvent) => {
      pressedBackdrop.current = isOnBackdrop(event)
    },
    onPointerUp: (event: SyntheticEvent) => {
      pressedBackdrop.current &&= isOnBackdrop(event)
    },
    onClick: (event: SyntheticEvent) => {
      if (pressedBackdrop.current && isOnBackdrop(event)) onClose()
    },
  }
}
