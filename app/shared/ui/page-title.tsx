import { useEffect } from 'react'
import { aboutShop, fullTitle } from '#app/contract/page-head.ts'
import { useLanguage } from '../i18n/language.tsx'

interface PageHeadProps {
  title: string
  /** What search results and link previews say below the title; the shop's own words where there are none. */
  description?: string
  /** Where the page belongs, for search engines. What has none is nobody else's to find. */
  path?: string
}

interface PageTitleProps extends Omit<PageHeadProps, 'title'> {
  children: string
  /** For pages whose look needs no visible heading: it is still read out. */
  hidden?: boolean
}

/** The page's heading, and what it says of itself. */
export const PageTitle = ({ children, hidden = false, ...head }: PageTitleProps) => (
  <>
    <PageHead title={children} {...head} />
    <h1 className={hidden ? 'sr-only' : 'mb-6 text-2xl font-bold'}>{children}</h1>
  </>
)

/** What the page says of itself in the document's head, to which React hoists it. For a page whose heading stands elsewhere. */
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

/** What the server said of the page that was opened is no longer true of the next one. */
function forgetServedHead(): void {
  for (const served of document.head.querySelectorAll('[data-served]')) served.remove()
}
