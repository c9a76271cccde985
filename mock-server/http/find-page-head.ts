import * as v from 'valibot'
import { Goods } from '#app/contract/goods.ts'
import { paths } from '#app/contract/paths.ts'
import { acceptedLanguage } from '#mock-server/core/accept-language.ts'
import type { Backend, EndpointCall } from '#mock-server/core/backend.ts'
import { defaultHead, isPage, type PageHead } from './page-head.ts'

const GoodsAnswer = v.object({ goods: Goods })
const goodsPage = new RegExp(`^${paths.goods.replace(':goodsId', '([^/]+)')}/?$`)

/** What is to be said of the page at a path. A goods page is described by its goods; one that isn't there answers 404. */
export async function findPageHead(
  path: string,
  backend: Pick<Backend, 'runEndpoint'>,
  caller: Pick<EndpointCall, 'headers' | 'address'>,
): Promise<PageHead> {
  const language = acceptedLanguage(caller.headers.get('accept-language'))
  const head = defaultHead(language)
  if (path === paths.goodsList) return { ...head, canonical: path }

  const [, goodsId] = goodsPage.exec(path) ?? []
  if (goodsId === undefined) return isPage(path) ? head : { ...head, status: 404 }

  const call = { ...caller, params: { goodsId }, query: new URLSearchParams(), body: '', session: undefined }
  const { status, body } = await backend.runEndpoint('getGoods', call)
  const answer = v.safeParse(GoodsAnswer, body)
  // Too many calls, or a fault: the app is served all the same, and says so itself.
  if (!answer.success) return status === 400 || status === 404 ? { ...head, status: 404 } : head
  const { goods } = answer.output
  return {
    ...head,
    title: language === 'ko' ? goods.name : goods.nameEn,
    description: (language === 'ko' ? goods.description : goods.descriptionEn) || head.description,
    canonical: `/goods/${goods.goodsId}`,
    product: goods,
  }
}
