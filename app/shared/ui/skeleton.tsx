import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** A placeholder while content loads. Classes give it its size. */
export const Skeleton = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={classNames('skeleton', className)} />
)
