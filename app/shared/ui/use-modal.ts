import { type MouseEvent, useEffect, useRef } from 'react'

/**
 * Props for a native `<dialog>` that is modal while `open`: it keeps the focus inside, closes on Esc, on a press beside it and on
 * the browser's back gesture, and gives the focus back. See https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = ref.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return {
    ref,
    onClose,
    // The dialog's box is filled by its content: a press on the dialog itself is one on the backdrop.
    onClick: (event: MouseEvent) => {
      if (event.target === ref.current) onClose()
    },
  }
}
