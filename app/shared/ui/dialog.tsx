import { type ReactNode, useId } from 'react'
import { useModal } from './use-modal.ts'

interface DialogProps {
  open: boolean
  title: string
  children?: ReactNode
  /** The buttons, with the safest first. */
  actions: ReactNode
  /** Called on Esc, a click on the backdrop, and the browser's back gesture. */
  onClose: () => void
}

/** A modal dialog in the middle of the window. */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const modal = useModal(open, onClose)
  const titleId = useId()
  return (
    <dialog
      {...modal}
      aria-labelledby={titleId}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-transparent bg-surface p-0 text-ink shadow-floating backdrop:bg-[rgb(0_0_0/0.4)]"
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
