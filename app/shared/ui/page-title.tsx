import { useEffect } from 'react'
import { aboutShop, fullTitle } from '#app/contract/page-head.ts'
import { useLanguage } from '../i18n/language.tsx'

interface PageHeadProps {
  title: string
  /** The description for search results and link previews; by default the shop's own. */
  description?: string | undefined
  /** The canonical path, for search engines. Pages without one are not indexed. */
  path?: string
}

interface PageTitleProps extends Omit<PageHeadProps, 'title'> {
  children: string
  /** Hides the heading visually; screen readers still read it. */
  hidden?: boolean
}

/** The page's heading and its metadata. */
export const PageTitle = ({ children, hidden = false, ...head }: PageTitleProps) => (
  <>
    <PageHead title={children} {...head} />
    <h1 className={hidden ? 'sr-only' : 'mb-6 text-2xl font-bold'}>{children}</h1>
  </>
)

/** The page's metadata, which React hoists to the document's head. For pages that render their heading elsewhere. */
export function PageHead({ title, description, path }: PageHeadProps) {
  const [language] = useLanguage()
  const about = description || aboutShop[language]
  const url = location.origin + path
  useEffect(forgetServedHead, [])
  return (
    <>
      <title>{fullTitle(title)}</title>
      <meta name="description" content={about} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={about} />
      {path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={url} />
          <meta property="og:url" content={url} />
        </>
      )}
    </>
  )
}

/** Removes the metadata that the server rendered for the first page, because it is wrong for the next one. */
function forgetServedHead(): void {
  for (const served of document.head.querySelectorAll('[data-served]')) served.remove()
}
