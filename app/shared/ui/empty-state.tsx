import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'
import type { SignName } from './signs.ts'

export interface EmptyStateProps {
  title: string
  /** The reason, and what to do about it. */
  children?: ReactNode
  /** A button or link for the next step. */
  action?: ReactNode
  /** A large drawing above the title. */
  sign?: SignName
  /** `alert` makes screen readers announce it when it appears after an action. */
  role?: 'alert' | 'status'
  /** The title's level: `h1` if it is the page's title. */
  heading?: 'h1' | 'h2'
}

/** The message that fills an empty, error or not-found screen: what happened, why, and one thing to do. */
export function EmptyState({ title, children, action, sign, role, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div role={role} className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-16 text-center">
      {sign && <Sign name={sign} />}
      <Heading className="text-xl font-bold">{title}</Heading>
      {children && <p className="text-ink-soft">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
