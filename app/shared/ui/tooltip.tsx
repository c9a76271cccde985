import { type ReactNode, useState } from 'react'
import { classNames } from './class-names.ts'

interface TooltipProps {
  /** The control's accessible name, which the tooltip shows to sighted people. */
  text: string
  children: ReactNode
}

/**
 * Names a control that shows only an icon, while it is hovered or focused. Esc hides it. It can be hovered itself and does not
 * disappear by itself: https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.
 */
export function Tooltip({ text, children }: TooltipProps) {
  const [hidden, setHidden] = useState(false)
  const show = () => setHidden(false)
  return (
    // Not an interactive element: it only listens for Esc, which every tooltip handles.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className="group/tip relative inline-flex"
      onPointerEnter={show}
      onFocus={show}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setHidden(true)
      }}
    >
      {children}
      <span
        aria-hidden="true"
        className={classNames(
          'invisible absolute end-0 top-full z-30 rounded-sm bg-ink px-2 py-1 text-xs whitespace-nowrap text-canvas opacity-0 transition-opacity',
          !hidden &&
            'group-hover/tip:visible group-hover/tip:opacity-100 group-has-focus-visible/tip:visible group-has-focus-visible/tip:opacity-100',
        )}
      >
        {text}
      </span>
    </span>
  )
}
