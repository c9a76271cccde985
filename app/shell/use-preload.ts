import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { matchRoute, useRouter } from 'wouter'
import { paths } from '#app/contract/paths.ts'
import { goodsQueries } from '#app/features/goods/goods.queries.ts'
import type { PageName } from '#app/shared/paths.ts'
import { preloadPage } from './routes.tsx'

const pageNames = Object.keys(paths) as PageName[]

/** A pointer that rests so long (ms) on a link means it; one that crosses a list of them does not. */
const HOVER_MS = 60

/** Not every browser tells; where it does, somebody pays for each byte. */
const savesData = () => 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true

/** Loads the page behind a link, and its goods, when somebody is about to follow it: on hover, touch or focus. */
export function usePreload(): void {
  const queryClient = useQueryClient()
  const { parser } = useRouter()
  useEffect(() => {
    if (savesData()) return
    let timer: ReturnType<typeof setTimeout> | undefined

    const preload = (path: string) => {
      const name = pageNames.find((page) => matchRoute(parser, paths[page], path)[0])
      if (name) preloadPage(name)
      const [, goods] = matchRoute(parser, paths.goods, path)
      if (goods) void queryClient.prefetchQuery(goodsQueries.byId(Number(goods.goodsId)))
    }
    const onSign = ({ type, target }: Event) => {
      clearTimeout(timer)
      const link = target instanceof Element ? target.closest('a') : null
      if (link?.origin !== location.origin) return
      timer = setTimeout(() => preload(link.pathname), type === 'pointerover' ? HOVER_MS : 0)
    }
    // Who moves through the list is about to look at something in it.
    const onMove = () => preloadPage('goods')

    const signs = ['pointerover', 'touchstart', 'focusin']
    for (const sign of signs) document.addEventListener(sign, onSign, { passive: true })
    document.addEventListener('scroll', onMove, { passive: true, once: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, onSign)
      document.removeEventListener('scroll', onMove)
    }
  }, [queryClient, parser])
}
