import { Link, useSearch } from 'wouter'
import { pathTo } from '#app/shared/paths.ts'

interface AccountSwitchProps {
  to: 'signIn' | 'signUp'
  question: string
  label: string
}

/** A link between sign-in and sign-up that keeps the page the visitor wanted. */
export function AccountSwitch({ to, question, label }: AccountSwitchProps) {
  const next = new URLSearchParams(useSearch()).get('next') ?? undefined
  return (
    <p className="text-center text-sm text-ink-soft">
      {question}{' '}
      <Link
        href={pathTo(to, undefined, { next })}
        className="inline-flex min-h-11 items-center px-1 font-semibold text-accent underline underline-offset-4"
      >
        {label}
      </Link>
    </p>
  )
}
