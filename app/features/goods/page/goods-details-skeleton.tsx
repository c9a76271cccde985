import { Skeleton } from '#app/shared/ui/skeleton.tsx'

export const GoodsDetailsSkeleton = () => (
  <div aria-busy="true" className="grid items-start gap-6 md:grid-cols-2 md:gap-12">
    <Skeleton className="mb-16 aspect-square rounded-lg" />
    <div className="grid gap-4">
      <Skeleton className="h-6 w-16" />
      <Skeleton className="h-9 w-2/3" />
      <Skeleton className="h-9 w-1/3" />
      <Skeleton className="h-24" />
    </div>
  </div>
)
