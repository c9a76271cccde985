import type { ReactNode } from 'react'
import { adoptStyles } from './adopt-styles.ts'
import css from './page-styles.css?inline'

adoptStyles(css)

/**
 * Stands around every page but the first, and around what opens on demand beside it: its Tailwind classes come with it and are not
 * in the shop's first style sheet. Which file belongs to which sheet is said in `theme.css` and `page-styles.css`.
 */
export const PageStyles = ({ children }: { children: ReactNode }) => <div className="page contents">{children}</div>
