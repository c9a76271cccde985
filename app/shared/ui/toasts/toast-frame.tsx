import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { IconButton } from '../icon-button.tsx'

interface ToastFrameProps {
  /** The accessible name of the × button. */
  closeLabel: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/** The floating box of a toast, with its × button. */
export const ToastFrame = ({ closeLabel, className, onClose, children }: ToastFrameProps) => (
  <div
    className={classNames(
      'pointer-events-auto flex items-center rounded-md border border-line bg-surface shadow-floating',
      className,
    )}
  >
    {children}
    <IconButton icon="close" label={closeLabel} onClick={onClose} />
  </div>
)
