import type { ReactNode } from 'react'

export interface LabSectionProps {
  /** Its place in the walk and its anchor. */
  number: number
  id: string
  title: string
  /** What it is about, a sentence or two. */
  about: string
  /** What one would write, and where. */
  code: readonly { where: string; text: string }[]
  children: ReactNode
}

/** One stop of the walk: what it is, what one would write, and the thing itself to play with. */
export function LabSection({ number, id, title, about, code, children }: LabSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20 border-t border-line pt-8">
      <h2 id={`${id}-title`} className="flex items-baseline gap-3 text-xl font-bold">
        <span className="digits grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-base text-accent-strong">
          {number}
        </span>
        {title}
      </h2>
      <p className="mt-3 max-w-prose text-ink-soft">{about}</p>
      <div className="mt-5 grid grid-cols-1 items-start gap-5 lg:grid-cols-5">
        <div className="grid grid-cols-1 gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5 lg:col-span-3">
          {children}
        </div>
        <div className="grid min-w-0 gap-3 lg:col-span-2">
          {code.map(({ where, text }) => (
            <figure key={where} className="min-w-0 rounded-md border border-line">
              <figcaption className="border-b border-line px-3 py-1.5 text-xs font-semibold text-ink-soft">
                {where}
              </figcaption>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
              <pre tabIndex={0} className="overflow-x-auto p-3 text-sm">
                <code lang="en">{text}</code>
              </pre>
            </figure>
          ))}
        </div>
      </div>
    </section>
  )
}
