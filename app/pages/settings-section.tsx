import { type ReactNode, useId } from 'react'

/** A group of settings under a heading: rows in one panel. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg font-bold">
        {title}
      </h2>
      <div className="ruled rounded-lg border border-line bg-surface">{children}</div>
    </section>
  )
}
