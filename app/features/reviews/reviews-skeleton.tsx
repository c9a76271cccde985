import { Skeleton } from '#app/shared/ui/skeleton.tsx'

/** Takes about the space of a product's first reviews. */
export const ReviewsSkeleton = () => (
  <div aria-busy="true" className="min-h-56 rounded-lg border border-line bg-surface p-4">
    <Skeleton className="h-4 w-1/3" />
  </div>
)
