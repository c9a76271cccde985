import { useMessages } from '#app/shared/i18n/messages.ts'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { cartMessages } from '../cart.messages.ts'

/** Takes the same space as the loaded rows. */
export function CartSkeleton() {
  const t = useMessages(cartMessages)
  return (
    <div aria-busy="true" aria-label={t.cart} role="status" className="grid gap-5">
      {[1, 2, 3].map((row) => (
        <div key={row} className="grid grid-cols-[auto_1fr] gap-4">
          <Skeleton className="size-20 sm:size-24" />
          <Skeleton className="h-32" />
        </div>
      ))}
    </div>
  )
}
