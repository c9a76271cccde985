import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { preloadPath } from './preload-path.ts'
import { preloadPage } from './routes.tsx'

/** A pointer that rests this long (ms) on a link is likely to click it; one that only crosses a list is not. */
const HOVER_MS = 60

/** Some browsers expose `saveData`: preload nothing for people who pay for each byte. */
const savesData = () => 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true

/** Preloads the code and data of a link's page on hover, touch or focus. */
export function usePreload(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (savesData()) return
    let timer: ReturnType<typeof setTimeout> | undefined

    const onIntent = ({ type, target }: Event) => {
      clearTimeout(timer)
      const link = target instanceof Element ? target.closest('a') : null
      if (link?.origin !== location.origin) return
      timer = setTimeout(() => void preloadPath(link, queryClient), type === 'pointerover' ? HOVER_MS : 0)
    }
    // A reader who scrolls through the list is likely to open a product next, so load that page's code.
    const onScroll = () => void preloadPage('goods')

    const events = ['pointerover', 'touchstart', 'focusin']
    for (const event of events) document.addEventListener(event, onIntent, { passive: true })
    document.addEventListener('scroll', onScroll, { passive: true, once: true })
    return () => {
      clearTimeout(timer)
      for (const event of events) document.removeEventListener(event, onIntent)
      document.removeEventListener('scroll', onScroll)
    }
  }, [queryClient])
}
