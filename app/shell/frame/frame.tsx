import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { SkipLink } from '#app/shared/ui/skip-link.tsx'
import { RouteBoundary } from '../navigation/route-boundary.tsx'
import { usePage } from '../navigation/use-page.ts'
import { Header } from './header.tsx'

/** The footer begins below the window, so nobody sees it before they scroll. Its contents load then. */
const FooterContents = lazyExtra(async () => {
  await new Promise((resolve) => window.addEventListener('scroll', resolve, { once: true, passive: true }))
  return import('./footer-contents.tsx')
}, 'FooterContents')

const messages = defineMessages({
  ko: { skip: '본문으로 건너뛰기', settings: '설정' },
  en: { skip: 'Skip to content', settings: 'Settings' },
})

/** The frame of every page: skip link, header, main area, footer. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const page = usePage()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(page)

  // Focus `main` after a navigation, because screen readers don't notice that a script replaced the page.
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    main.current?.focus({ preventScroll: true })
  }, [page])

  return (
    <>
      <SkipLink to="main">{t.skip}</SkipLink>
      <RouteBoundary>
        <Header />
      </RouteBoundary>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        // At least as high as the window, so that the footer begins below it and content that loads moves nothing that is seen.
        className="mx-auto min-h-dvh max-w-(--page) px-4 pt-4 pb-16 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
      <footer className="border-t border-line bg-surface pb-[calc(5rem+var(--bottom-bar,0rem))]">
        <div className="mx-auto flex min-h-60 max-w-(--page) flex-wrap content-start gap-x-5 gap-y-2 px-4 py-5 sm:px-6">
          <Link href={pathTo('settings')} className="inline-flex min-h-11 items-center text-sm hover:underline">
            {t.settings}
          </Link>
          <Suspense>
            <FooterContents />
          </Suspense>
        </div>
      </footer>
    </>
  )
}
