import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'

interface PendingBoardProps {
  /** The error of the failed request. */
  error: Error | null
  onRetry: () => void
}

/** Shown while the admin loads its data, or if loading failed. */
export const PendingBoard = ({ error, onRetry }: PendingBoardProps) =>
  error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton aria-busy="true" className="h-80" />
