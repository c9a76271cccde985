import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: IconName
  /** The accessible name: an icon alone says nothing to a screen reader. */
  label: string
}

/** A button that shows only an icon, with a touch target of 44 px. */
export const IconButton = ({ icon, label, className, type = 'button', ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    className={classNames(
      'grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink',
      className,
    )}
  >
    <Icon name={icon} />
  </button>
)
