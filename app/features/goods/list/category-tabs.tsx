import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { categoryName } from '#app/entities/goods/category-name.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { goodsMessages } from '../goods.messages.ts'
import { useGoodsFilter } from './use-goods-filter.ts'

/** Links rather than ARIA tabs: each category is a page with a URL that can be shared. */
export function CategoryTabs() {
  const t = useMessages(goodsMessages)
  const [language] = useLanguage()
  const [{ pages: _, ...filter }] = useGoodsFilter()
  const { category: current } = filter
  const { data: categories = [] } = useQuery(goodsQueries.categories())

  const tab = (category: string | undefined, name: string) => (
    <li key={category ?? ''}>
      <Link
        href={pathTo('goodsList', undefined, { ...filter, category })}
        aria-current={category === current ? 'page' : undefined}
        className={classNames(
          'inline-flex min-h-11 items-center rounded-md px-4 text-sm font-semibold whitespace-nowrap',
          category === current ? 'border border-transparent bg-ink text-canvas' : 'bg-sunken text-ink hover:bg-line',
        )}
      >
        {name}
      </Link>
    </li>
  )
  return (
    <nav
      aria-label={t.categories}
      className="-mx-4 min-h-11 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-2 xl:w-auto xl:flex-wrap">
        {tab(undefined, t.allCategories)}
        {categories.map(({ category }) => tab(category, categoryName(language, category)))}
      </ul>
    </nav>
  )
}
