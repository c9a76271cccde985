import { memo } from 'react'
import type { Sale } from '../sale.ts'
import type { Goods } from './goods.ts'

/** How many sales a bounded list shows. */
export const shownSales = 20

/** Sales, oldest first. The key is the place: nothing is moved in the DOM when the list goes on. */
export function SaleList({ sales }: { sales: readonly Sale[] }) {
  return (
    <ol className="sales">
      {sales.map((sale, place) => (
        <li key={place} data-seq={sale.seq}>
          {sale.nickname}님이 방금 {sale.goodsName}을 구매했어요!
        </li>
      ))}
    </ol>
  )
}

const GoodsCard = memo(function GoodsCard({ goods }: { goods: Goods }) {
  return (
    <article>
      <h2>{goods.name}</h2>
      <p>{goods.price}</p>
      <p className="stock">{goods.stock}</p>
    </article>
  )
})

export const GoodsCards = memo(function GoodsCards({ goods }: { goods: readonly Goods[] }) {
  return (
    <section className="goods">
      {goods.map((one) => (
        <GoodsCard key={one.goodsId} goods={one} />
      ))}
    </section>
  )
})
