import * as v from 'valibot'
import { categoryNames } from '#app/contract/category-names.ts'
import { Goods } from '#app/contract/goods.ts'
import { GoodsListPage } from '#app/contract/goods-list.ts'
import { aboutCategory, goodsPageSize, pageCategory } from '#app/contract/page-head.ts'
import { pagePattern, paths } from '#app/contract/paths.ts'
import type { Backend, EndpointCall } from '#mock-server/core/backend.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { defaultHead, isPage, type PageHead } from './page-head.ts'

const GoodsAnswer = v.object({ goods: Goods })
const goodsPage = pagePattern('goods')

/** The first calls of the list or of a category's, as the app sends them. */
const firstCalls = (query: { category?: string }) => [
  '/api/categories',
  `/api/goods?${new URLSearchParams({ ...query, limit: String(goodsPageSize) })}`,
]
/** How many pictures a phone shows in its first row. */
const firstRow = '2'

/** The head of a page. A product's page is described by the product; an unknown page or product has status 404. */
export async function findPageHead(
  { path, search }: { path: string; search: string },
  backend: Pick<Backend, 'runEndpoint'>,
  caller: Pick<EndpointCall, 'headers' | 'device' | 'address'>,
): Promise<PageHead> {
  const language = acceptedLanguage(caller.headers.get('accept-language'))
  const head = defaultHead(language)
  const ask = (name: 'listGoods' | 'getGoods', params: Record<string, string>, query: Record<string, string> = {}) =>
    backend.runEndpoint(name, {
      ...caller,
      params,
      query: new URLSearchParams(query),
      body: '',
      sessionTokens: [],
    })

  if (path === paths.goodsList) {
    const found = { ...head, canonical: path }
    const { category, q } = Object.fromEntries(new URLSearchParams(search))
    const shown = pageCategory({ category, q })
    // The client asks for other filters as well.
    const isPlain = search === '' || search === `?category=${shown}`
    if (!isPlain && shown === undefined) return found
    const query = shown === undefined ? {} : { category: shown }
    const list = v.safeParse(GoodsListPage, (await ask('listGoods', {}, { ...query, limit: firstRow })).body)
    const goods = list.success ? list.output.goods : []
    const pictures = goods.map(({ thumbnailUrl }) => thumbnailUrl)
    const preloaded = isPlain && { calls: firstCalls(query), pictures }
    // A category of nothing is no page of its own.
    if (shown === undefined || goods.length === 0) return { ...found, ...preloaded }
    const name = categoryNames[language][shown] ?? shown
    const description = aboutCategory[language](name)
    return { ...found, ...preloaded, title: name, description, canonical: `${path}?category=${shown}` }
  }

  const [, goodsId] = goodsPage.exec(path) ?? []
  if (goodsId === undefined) return isPage(path) ? head : { ...head, status: 404 }

  const { status, body } = await ask('getGoods', { goodsId })
  const answer = v.safeParse(GoodsAnswer, body)
  // After too many calls or a bug the app is served anyway; it shows the error itself.
  if (!answer.success) return status === 400 || status === 404 ? { ...head, status: 404 } : head
  const { goods } = answer.output
  return {
    ...head,
    title: language === 'ko' ? goods.name : goods.nameEn,
    description: (language === 'ko' ? goods.description : goods.descriptionEn) || head.description,
    canonical: `/goods/${goods.goodsId}`,
    product: goods,
    calls: [`/api/goods/${goods.goodsId}`],
    pictures: [goods.thumbnailUrl],
  }
}
