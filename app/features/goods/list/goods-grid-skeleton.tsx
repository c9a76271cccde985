import { Skeleton } from '#app/shared/ui/skeleton.tsx'

export const goodsGridClass =
  'grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-3 gap-y-8 transition-opacity sm:grid-cols-3 sm:gap-x-5 lg:grid-cols-4 wide:grid-cols-6'

/** Takes the same space as the loaded cards, so that the layout does not shift. */
export const GoodsGridSkeleton = () => (
  <div aria-busy="true" className={goodsGridClass}>
    {Array.from({ length: 12 }, (_, index) => (
      <div key={index} className="grid content-start gap-2 pb-2">
        <Skeleton className="aspect-square rounded-lg" />
        <Skeleton className="h-4 w-1/4" />
        <Skeleton className="h-6 w-3/4" />
        <Skeleton className="h-6 w-1/2" />
      </div>
    ))}
  </div>
)
