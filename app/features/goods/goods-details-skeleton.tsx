export const GoodsDetailsSkeleton = () => (
  <div aria-busy="true" className="grid items-start gap-6 md:grid-cols-2 md:gap-12">
    <div className="skeleton aspect-square rounded-lg" />
    <div className="grid gap-4">
      <div className="skeleton h-6 w-16" />
      <div className="skeleton h-9 w-2/3" />
      <div className="skeleton h-9 w-1/3" />
      <div className="skeleton h-24" />
    </div>
  </div>
)
