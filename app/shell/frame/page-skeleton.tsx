import { Skeleton } from '#app/shared/ui/skeleton.tsx'

/** The placeholder while a page's code loads: as high as the window, so that the footer does not jump. */
export const PageSkeleton = () => (
  <div aria-busy="true" className="grid min-h-dvh content-start gap-4">
    <Skeleton className="h-9 w-48" />
    <Skeleton className="h-64" />
  </div>
)
