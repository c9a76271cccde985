import { type ReactNode, useId } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { GoodsCard } from '../list/goods-card.tsx'

interface GoodsRowProps {
  title: string
  goods: readonly Goods[]
  /** What can be done with the row, beside its title. */
  action?: ReactNode
}

/** A section with a few products: a strip that scrolls sideways on phones. Renders nothing when there are none. */
export function GoodsRow({ title, goods, action }: GoodsRowProps) {
  const id = useId()
  if (goods.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-lg font-bold">
          {title}
        </h2>
        {action}
      </div>
      <ul className="-m-1 grid auto-cols-[9.5rem] grid-flow-col gap-4 overflow-x-auto p-1 md:auto-cols-auto md:grid-flow-row md:grid-cols-6">
        {goods.map((one) => (
          <li key={one.goodsId}>
            <GoodsCard goods={one} eager={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}
