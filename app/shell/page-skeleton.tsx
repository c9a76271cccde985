/** Stands in for a page whose code is on its way: as tall as the window, so that the footer does not jump. */
export const PageSkeleton = () => (
  <div aria-busy="true" className="grid min-h-dvh content-start gap-4">
    <div className="skeleton h-9 w-48" />
    <div className="skeleton h-64" />
  </div>
)
