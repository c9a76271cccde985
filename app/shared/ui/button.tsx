import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'

/** Every look has a border: in forced-colors mode it is all that shows the button's shape. */
const looks = {
  /** The main action of a screen. */
  primary: 'border border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border border-transparent text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-danger bg-surface text-danger hover:bg-sunken',
}
const sizes = { medium: 'min-h-11 px-4 text-sm', large: 'min-h-13 px-6 text-base' }

interface Look {
  look?: keyof typeof looks
  size?: keyof typeof sizes
}

const classOf = ({ look = 'secondary', size = 'medium' }: Look, className?: string) =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-md font-semibold transition-colors disabled:opacity-50',
    looks[look],
    sizes[size],
    className,
  )

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Shows that the action is running. The button stays focusable, so the handler must ignore further presses. */
  busy?: boolean
}

export function Button({ look, size, busy = false, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      className={classOf({ ...(look && { look }), ...(size && { size }) }, className)}
    >
      {/* Each in an element of its own: browsers that translate a page replace bare texts, and React would lose them. */}
      <span className="contents">{busy && <Spinner />}</span>
      <span className="contents">{children}</span>
    </button>
  )
}

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'href'>, Look {
  href: string
}

/** A link that looks like a button. Unlike a button it can be opened in another tab. */
export function ButtonLink({ look, size, className, href, ...rest }: ButtonLinkProps) {
  return <Link {...rest} href={href} className={classOf({ ...(look && { look }), ...(size && { size }) }, className)} />
}
