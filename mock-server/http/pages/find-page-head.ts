import * as v from 'valibot'
import { categoryNames } from '#app/contract/category-names.ts'
import { GoodsAnswer } from '#app/contract/goods-answer.ts'
import { GoodsListPage } from '#app/contract/goods-list.ts'
import { aboutCategory, goodsPageSize, pageCategory } from '#app/contract/page-head.ts'
import { pagePattern, paths } from '#app/contract/paths.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import type { Backend, EndpointCall, EndpointReply } from '#mock-server/core/backend.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { sharePictureOf, sharePictureOfCategory } from '#mock-server/store/seed/share-pictures.ts'
import { defaultHead, isPage, type PageHead } from './page-head.ts'

const goodsPage = pagePattern('goods')

/** The first calls of the list or of a category's, as the app sends them. */
const firstCalls = (query: { category?: string }) => [
  '/api/categories',
  `/api/goods?${new URLSearchParams({ ...query, limit: String(goodsPageSize) })}`,
]
/** How many pictures a phone shows in its first row. */
const firstRow = '2'

type Ask = (
  name: 'listGoods' | 'getGoods',
  params: Record<string, string>,
  query?: Record<string, string>,
) => Promise<Pick<EndpointReply, 'status' | 'body'>>

/**
 * The head of a page. A product's page is described by the product, and the list of a category by the category; an unknown page or
 * product has status 404.
 */
export async function findPageHead(
  { path, search }: { path: string; search: string },
  backend: Pick<Backend, 'runEndpoint'>,
  caller: Pick<EndpointCall, 'headers' | 'device' | 'address'>,
): Promise<PageHead> {
  const head = defaultHead(acceptedLanguage(caller.headers.get('accept-language')))
  const ask: Ask = (name, params, query) =>
    backend.runEndpoint(name, { ...caller, params, query: new URLSearchParams(query), body: '', sessionTokens: [] })
  if (path === paths.goodsList) return findListHead(head, search, ask)
  const [, goodsId] = goodsPage.exec(path) ?? []
  if (goodsId !== undefined) return findGoodsHead(head, goodsId, ask)
  return isPage(path) ? head : { ...head, status: 404 }
}

async function findListHead(head: PageHead, search: string, ask: Ask): Promise<PageHead> {
  const list = { ...head, canonical: paths.goodsList }
  const { category, q } = Object.fromEntries(new URLSearchParams(search))
  const shown = pageCategory({ category, q })
  // Only these two are preloaded: with any other filter the app asks for another list.
  const isPreloaded = search === '' || search === `?category=${shown}`
  if (!isPreloaded && shown === undefined) return list
  const query = shown === undefined ? {} : { category: shown }
  const answer = v.safeParse(GoodsListPage, (await ask('listGoods', {}, { ...query, limit: firstRow })).body)
  const goods = answer.success ? answer.output.goods : []
  const pictures = goods.map(({ thumbnailUrl }) => shownPicture(thumbnailUrl))
  const loaded = { ...list, ...(isPreloaded && { calls: firstCalls(query), pictures }) }
  // A category without products has no page of its own.
  if (shown === undefined || goods.length === 0) return loaded
  const name = categoryNames[head.language][shown] ?? shown
  const shared = sharePictureOfCategory(shown)
  return {
    ...loaded,
    title: name,
    image: shared === undefined ? head.image : { url: shared, alt: name },
    description: aboutCategory[head.language](name),
    canonical: `${paths.goodsList}?category=${shown}`,
  }
}

async function findGoodsHead(head: PageHead, goodsId: string, ask: Ask): Promise<PageHead> {
  const { status, body } = await ask('getGoods', { goodsId })
  const answer = v.safeParse(GoodsAnswer, body)
  // After too many calls or a bug the app is served anyway; it shows the error itself.
  if (!answer.success) return status === 400 || status === 404 ? { ...head, status: 404 } : head
  const { goods } = answer.output
  const isKorean = head.language === 'ko'
  const title = isKorean ? goods.name : goods.nameEn
  const shared = sharePictureOf(goods)
  return {
    ...head,
    title,
    image: shared === undefined ? head.image : { url: shared, alt: title },
    description: (isKorean ? goods.description : goods.descriptionEn) || head.description,
    // Search results have one page of a product, however many variants it has.
    canonical: `/goods/${goods.variantOf ?? goods.goodsId}`,
    product: goods,
    calls: [`/api/goods/${goods.goodsId}`],
    pictures: [shownPicture(goods.thumbnailUrl)],
  }
}
