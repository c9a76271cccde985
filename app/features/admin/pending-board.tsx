import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'

interface PendingBoardProps {
  /** Why it could not be read. */
  error: Error | null
  onRetry: () => void
}

/** In place of what the admin has not read yet: that it is on its way, or why it did not come. */
export const PendingBoard = ({ error, onRetry }: PendingBoardProps) =>
  error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton aria-busy="true" className="h-80" />
