import type { ReactNode } from 'react'
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

/** Loads the next page of a list; renders nothing if there is none. When loading failed it says why, and pressing it tries again. */
export function MoreButton({ list, onMore, size, children }: MoreButtonProps) {
  const errorText = useErrorText()
  if (!list.hasNextPage) return null
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
          void list.fetchNextPage()
          onMore?.()
        }}
      >
        {children}
      </Button>
    </div>
  )
}
