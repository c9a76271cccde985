import { Skeleton } from '#app/shared/ui/skeleton.tsx'

/** As high as the closed panel, so that nothing jumps. */
export const GoodsChatPanelSkeleton = () => (
  <div aria-busy="true" className="flex min-h-14 items-center rounded-lg border border-line bg-surface px-4">
    <Skeleton className="h-4 w-1/3" />
  </div>
)
