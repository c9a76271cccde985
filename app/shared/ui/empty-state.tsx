import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'
import type { SignName } from './signs.ts'

export interface EmptyStateProps {
  title: string
  /** Why it is so and what can be done. */
  children?: ReactNode
  /** The one thing to do. */
  action?: ReactNode
  /** A large drawing above the title. */
  sign?: SignName
  /** `alert` reads it out when it comes up after an action. */
  role?: 'alert' | 'status'
  /** Of the title: `h1` where it is the page's own. */
  heading?: 'h1' | 'h2'
}

/** The whole-area message of empty, error and not-found screens: what, why, and one thing to do. */
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
