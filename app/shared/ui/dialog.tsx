import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  open: boolean
  title: string
  children?: ReactNode
  /** The buttons, the safest first. */
  actions: ReactNode
  /** Closed by Esc, the backdrop, or the browser's back gesture. */
  onClose: () => void
}

/**
 * A modal question on the platform's own `<dialog>`, which keeps the focus inside, closes on Esc and gives the focus back.
 * See https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/.
 */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])

  return (
    // The click is the backdrop's: by keyboard Esc does the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg bg-surface p-0 text-ink shadow-floating backdrop:bg-[rgb(0_0_0/0.4)]"
    >
      <div className="grid gap-3 p-6">
        <h2 id={titleId} className="text-lg font-bold">
          {title}
        </h2>
        {children && <div className="text-ink-soft">{children}</div>}
        <div className="mt-3 flex flex-wrap justify-end gap-2">{actions}</div>
      </div>
    </dialog>
  )
}
