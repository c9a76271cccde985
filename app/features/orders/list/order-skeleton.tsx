import { Skeleton } from '#app/shared/ui/skeleton.tsx'

/** Takes the same space as a loaded order. */
export const OrderSkeleton = () => (
  <div aria-busy="true" className="grid gap-4">
    <Skeleton className="h-9 w-48" />
    <Skeleton className="h-80" />
  </div>
)
