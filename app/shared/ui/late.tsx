import type { ReactNode } from 'react'
import { adoptStyles } from './adopt-styles.ts'
import css from './late.css?inline'

adoptStyles(css)

/**
 * Stands around what is loaded late (talk, support, admin, lab, inspector): its Tailwind classes come with it and are not in the
 * shop's first style sheet. Its folders are named in `late.css`.
 */
export const Late = ({ children }: { children: ReactNode }) => <div className="late contents">{children}</div>
