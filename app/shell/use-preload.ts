import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { preloadPath } from './preload-path.ts'
import { preloadPage } from './routes.tsx'

/** A pointer that rests so long (ms) on a link means it; one that crosses a list of them does not. */
const HOVER_MS = 60

/** Not every browser tells; where it does, somebody pays for each byte. */
const savesData = () => 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true

/** Loads the page behind a link, and its goods, when somebody is about to follow it: on hover, touch or focus. */
export function usePreload(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (savesData()) return
    let timer: ReturnType<typeof setTimeout> | undefined

    const onSign = ({ type, target }: Event) => {
      clearTimeout(timer)
      const link = target instanceof Element ? target.closest('a') : null
      if (link?.origin !== location.origin) return
      timer = setTimeout(() => void preloadPath(link.pathname, queryClient), type === 'pointerover' ? HOVER_MS : 0)
    }
    // Who moves through the list is about to look at something in it.
    const onMove = () => void preloadPage('goods')

    const signs = ['pointerover', 'touchstart', 'focusin']
    for (const sign of signs) document.addEventListener(sign, onSign, { passive: true })
    document.addEventListener('scroll', onMove, { passive: true, once: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, onSign)
      document.removeEventListener('scroll', onMove)
    }
  }, [queryClient])
}
