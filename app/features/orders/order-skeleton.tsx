/** As tall as an order that comes. */
export const OrderSkeleton = () => (
  <div aria-busy="true" className="grid gap-4">
    <div className="skeleton h-9 w-48" />
    <div className="skeleton h-80" />
  </div>
)
