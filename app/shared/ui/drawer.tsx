import { type ReactNode, useId } from 'react'
import { IconButton } from './icon-button.tsx'
import { Tooltip } from './tooltip.tsx'
import { useModal } from './use-modal.ts'

interface DrawerProps {
  open: boolean
  title: string
  /** The accessible name of the × button. */
  closeLabel: string
  /** The content, which scrolls if it is longer than the window. */
  children: ReactNode
  /** Stays visible below the scrolling content. */
  footer?: ReactNode
  onClose: () => void
}

/** A modal panel at the end of the window, as high as the window. */
export function Drawer({ open, title, closeLabel, children, footer, onClose }: DrawerProps) {
  const modal = useModal(open, onClose)
  const titleId = useId()
  return (
    <dialog
      {...modal}
      aria-labelledby={titleId}
      className="m-0 ms-auto h-dvh max-h-none w-[min(28rem,100vw)] max-w-none border border-transparent bg-surface p-0 text-ink shadow-floating transition-[translate] backdrop:bg-[rgb(0_0_0/0.4)] starting:open:[translate:2rem_0]"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between gap-4 border-b border-line py-2 ps-5 pe-2">
          <h2 id={titleId} className="text-lg font-bold">
            {title}
          </h2>
          <Tooltip text={closeLabel}>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </Tooltip>
        </div>
        <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 [&>ul]:border-t-0">{children}</div>
        {footer && <div className="border-t border-line p-5">{footer}</div>}
      </div>
    </dialog>
  )
}
