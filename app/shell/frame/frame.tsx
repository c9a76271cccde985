import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { SkipLink } from '#app/shared/ui/skip-link.tsx'
import { RouteBoundary } from '../navigation/route-boundary.tsx'
import { Header } from './header.tsx'

const messages = defineMessages({
  ko: { skip: '본문으로 건너뛰기' },
  en: { skip: 'Skip to content' },
})

/** The frame of every page: skip link, header, main area. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(location)

  // Focus `main` after a navigation, because screen readers don't notice that a script replaced the page.
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    main.current?.focus({ preventScroll: true })
  }, [location])

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
        className="mx-auto max-w-6xl px-4 pt-4 pb-40 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
    </>
  )
}
