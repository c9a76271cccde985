import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const tones = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent-strong',
  danger: 'border border-danger bg-surface text-danger',
  success: 'bg-ground-mint text-success',
  sun: 'bg-ground-sun text-ink',
  sky: 'bg-ground-sky text-ink',
}

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={classNames('inline-block rounded-sm px-2 py-0.5 text-xs font-semibold', tones[tone])}>
      {children}
    </span>
  )
}
