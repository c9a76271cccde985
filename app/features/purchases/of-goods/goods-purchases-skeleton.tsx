import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { SHOWN_OF_GOODS } from '../purchases.queries.ts'

/** As large as the list that comes. */
export const GoodsPurchasesSkeleton = () => (
  <div aria-busy="true" className="rounded-lg border border-line bg-surface px-4 pb-2">
    <div className="h-11" />
    <GoodsPurchasesRows />
  </div>
)

/** In place of purchases that are on their way. */
export const GoodsPurchasesRows = () => (
  <div aria-busy="true">
    {rows(SHOWN_OF_GOODS).map((row) => (
      <div key={row} className="grid h-11 content-center">
        <Skeleton className="h-4 w-1/3" />
      </div>
    ))}
  </div>
)

/** Instead of purchases, in the middle of their place. */
export const NoteAmongRows = ({ children }: { children: string }) => (
  <>
    <EmptyRows count={(SHOWN_OF_GOODS - 1) / 2} />
    <p className="grid h-11 place-items-center text-center text-sm text-ink-soft">{children}</p>
    <EmptyRows count={(SHOWN_OF_GOODS - 1) / 2} />
  </>
)

/** The place of purchases that nobody has made yet. */
export const EmptyRows = ({ count }: { count: number }) => rows(count).map((row) => <div key={row} className="h-11" />)

const rows = (count: number) => [...Array(count).keys()]
