import { Skeleton } from '#app/shared/ui/skeleton.tsx'

/** Takes the same space as the loaded list: one folded line on a phone, rows in the column beside the products. */
export const RecentPurchasesSkeleton = () => (
  <div aria-busy="true" className="rounded-lg border border-line bg-surface">
    <div className="h-11" />
    <div className="hidden pb-2 xl:block">
      <RecentPurchasesRows />
    </div>
  </div>
)

/** Shown while the purchases load. */
export const RecentPurchasesRows = () => (
  <div aria-busy="true">
    {Array.from({ length: 8 }, (_, index) => (
      <div key={index} className="grid h-14 content-center gap-1.5 px-4">
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="h-3 w-1/3" />
      </div>
    ))}
  </div>
)
