import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type GoodsFilter, goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { call } from '#app/shared/api/call.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { SkipLink } from '#app/shared/ui/skip-link.tsx'
import { frontMessages } from './front.messages.ts'
import { Shelf } from './shelf.tsx'

/** What people buy in each quarter of the year, which begins in December. */
const seasons = [
  { name: 'winter', category: 'tea-coffee' },
  { name: 'spring', category: 'flowers' },
  { name: 'summer', category: 'drink' },
  { name: 'autumn', category: 'fruit' },
] as const

/** Korea is nine hours ahead of UTC all year. */
const monthInSeoul = () => new Date(shopNow() + 9 * 60 * 60 * 1000).getUTCMonth()
const seasonNow = () => seasons[Math.floor(((monthInSeoul() + 1) % 12) / 3)] ?? seasons[0]

const bestOf = (filter: Pick<GoodsFilter, 'category'>) =>
  queryOptions({
    queryKey: [...goodsQueries.shortLists(), 'best', filter],
    queryFn: async ({ signal }) =>
      (await call('listGoods', { query: { ...filter, sort: 'popular', inStock: true, limit: 3 } }, { signal })).goods,
  })

const restocked = queryOptions({
  queryKey: [...goodsQueries.shortLists(), 'restocked'],
  queryFn: async ({ signal }) => (await call('listRestocked', {}, { signal })).goods,
})

/**
 * What the shop shows above all its products: best sellers, what has come in again, and the season's. It fills the room that the page
 * keeps for it; a shelf that can't be read is left out. `listId` is the list's element, to which one may skip.
 */
export function Front({ listId }: { listId: string }) {
  const t = useMessages(frontMessages)
  const [season] = useState(seasonNow)
  const { category } = season
  const seasonal = useQuery(bestOf({ category }))
  const popular = useQuery(bestOf({}))
  const again = useQuery(restocked)
  // All at once: a shelf that came later would push aside what somebody looks at.
  if (seasonal.isPending || popular.isPending || again.isPending) return null
  return (
    <>
      <SkipLink to={listId}>{t.toList}</SkipLink>
      <div className="-mx-4 flex h-full snap-x scroll-px-4 gap-3 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:scroll-px-0 sm:px-0">
        <Shelf title={t[season.name]} href={pathTo('goodsList', undefined, { category })} goods={seasonal.data ?? []} />
        <Shelf
          title={t.popular}
          href={pathTo('goodsList', undefined, { sort: 'popular' })}
          goods={popular.data?.filter(({ sold }) => sold > 0) ?? []}
        />
        <Shelf title={t.restocked} goods={again.data ?? []} />
      </div>
    </>
  )
}
