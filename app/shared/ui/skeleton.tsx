import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** Stands in place of what is being loaded, at the size that its classes give it. */
export const Skeleton = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={classNames('skeleton', className)} />
)
