import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'
import type { SignName } from './signs.ts'

interface EmptyStateProps {
  title: string
  /** Why it is so and what can be done. */
  children?: ReactNode
  /** The one thing to do. */
  action?: ReactNode
  /** A large drawing above the title. */
  sign?: SignName
  /** `alert` reads it out when it comes up after an action. */
  role?: 'alert' | 'status'
}

/** The whole-area message of empty, error and not-found screens: what, why, and one thing to do. */
export function EmptyState({ title, children, action, sign, role }: EmptyStateProps) {
  return (
    <div role={role} className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-16 text-center">
      {sign && <Sign name={sign} />}
      <h2 className="text-xl font-bold">{title}</h2>
      {children && <p className="text-ink-soft">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
