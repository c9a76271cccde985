import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { SHOWN_OF_GOODS } from '../purchases.queries.ts'

/** Takes the same space as the loaded list. */
export const GoodsPurchasesSkeleton = () => (
  <div aria-busy="true" className="rounded-lg border border-line bg-surface px-4 pb-2">
    <div className="h-11" />
    <GoodsPurchasesRows />
  </div>
)

/** Shown while the purchases load. */
export const GoodsPurchasesRows = () => (
  <div aria-busy="true">
    {rows(SHOWN_OF_GOODS).map((row) => (
      <div key={row} className="grid h-11 content-center">
        <Skeleton className="h-4 w-1/3" />
      </div>
    ))}
  </div>
)

/** A message centred in the space of the list. */
export const NoteAmongRows = ({ children }: { children: string }) => (
  <>
    <EmptyRows count={(SHOWN_OF_GOODS - 1) / 2} />
    <p className="grid h-11 place-items-center text-center text-sm text-ink-soft">{children}</p>
    <EmptyRows count={(SHOWN_OF_GOODS - 1) / 2} />
  </>
)

/** Keeps the space of rows that have no purchase. */
export const EmptyRows = ({ count }: { count: number }) => rows(count).map((row) => <div key={row} className="h-11" />)

const rows = (count: number) => [...Array(count).keys()]
