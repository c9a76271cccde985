import type { ReactNode } from 'react'

interface SettingsRowProps {
  title: string
  hint?: string | undefined
  /** The button or link of the row. */
  action?: ReactNode
}

/** A setting that is an action rather than a choice, with its button. */
export const SettingsRow = ({ title, hint, action }: SettingsRowProps) => (
  <div className="grid justify-items-start gap-3 p-5">
    <div>
      <p className="font-semibold">{title}</p>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
    </div>
    {action}
  </div>
)
