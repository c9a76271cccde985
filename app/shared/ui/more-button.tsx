import { type ReactNode, useEffect, useRef } from 'react'
import { useErrorText } from '../api/use-error-text.ts'
import { Button } from './button.tsx'

interface MoreButtonProps {
  /** The result of `useInfiniteQuery`. */
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: Error | null
    fetchNextPage: () => Promise<unknown>
  }
  /** Called as well when it is pressed, such as to count the pages. */
  onMore?: () => void
  size?: 'large'
  children: ReactNode
}

/** Loads the next page of a list; shows nothing if there is none. When loading failed it says why, and pressing it tries again. */
export function MoreButton({ list, onMore, size, children }: MoreButtonProps) {
  const errorText = useErrorText()
  const place = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const { hasNextPage } = list
  // After the last page the pressed button is gone. Keep its place, so that keyboard users continue there.
  useEffect(() => {
    const isLost = pressed.current && document.activeElement === document.body
    if (!hasNextPage && isLost) place.current?.focus({ preventScroll: true })
  }, [hasNextPage])
  if (!hasNextPage) return <div ref={place} tabIndex={-1} className="outline-none" />
  const failed = list.isFetchNextPageError && !list.isFetchingNextPage
  return (
    <div className="grid justify-items-center gap-3">
      <p role="status" className={failed ? 'text-sm text-danger' : 'sr-only'}>
        {failed && errorText(list.error)}
      </p>
      <Button
        {...(size && { size })}
        busy={list.isFetchingNextPage}
        onClick={() => {
          if (list.isFetchingNextPage) return
          pressed.current = true
          void list.fetchNextPage()
          onMore?.()
        }}
      >
        {children}
      </Button>
    </div>
  )
}
