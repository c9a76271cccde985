import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { addModal } from './open-modals.ts'

/**
 * Props for a native `<dialog>` that is modal while `open`: it keeps the focus inside, closes on Esc, on a press beside it and on
 * the browser's back gesture, and gives the focus back. See https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  const pressedBackdrop = useRef(false)

  // A layout effect is cleaned up before the element leaves the page. The browser gives the focus back when a dialog is closed,
  // but not when it is removed while it is open.
  useLayoutEffect(() => {
    const element = ref.current
    if (!open || !element) return
    const { style, clientWidth } = document.documentElement
    // Not of a second modal: the first has taken the scrollbar away.
    if (!document.querySelector('dialog:modal')) style.setProperty('--scrollbar', `${innerWidth - clientWidth}px`)
    element.showModal()
    const removeModal = addModal(element)
    return () => {
      removeModal()
      element.close()
    }
  }, [open])

  // The dialog's box is filled by its content: an event on the dialog itself is one on the backdrop.
  const isOnBackdrop = (event: SyntheticEvent) => event.target === ref.current
  return {
    ref,
    // The event comes a moment after the closing, when the dialog may already be open again.
    onClose: () => {
      if (!ref.current?.open) onClose()
    },
    // Text that is selected with the mouse may end on the backdrop, and the click is then the dialog's too. Only a press that
    // also began on the backdrop closes.
    onPointerDown: (event: SyntheticEvent) => {
      pressedBackdrop.current = isOnBackdrop(event)
    },
    onClick: (event: SyntheticEvent) => {
      if (pressedBackdrop.current && isOnBackdrop(event)) onClose()
    },
  }
}
