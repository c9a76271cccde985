import { Router } from 'express'
import * as v from 'valibot'
import { GoodsListPage } from '#app/contract/goods.ts'
import type { Backend, EndpointCall } from '#mock-server/core/backend.ts'
import type { Requests } from '../request/requests.ts'
import { sendReply } from '../send-reply.ts'

const noCache = { 'Cache-Control': 'no-cache' }

/** Search engines render pages and need the API calls of these; the rest of the API is not for them. */
const robots = (origin: string) => `User-agent: *
Allow: /api/goods
Allow: /api/categories
Disallow: /api/
Disallow: /socket.io/

Sitemap: ${origin}/sitemap.xml
`

const sitemap = (origin: string, paths: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => `  <url><loc>${origin}${path}</loc></url>`).join('\n')}
</urlset>
`

/** `/robots.txt` (RFC 9309), and `/sitemap.xml` (https://www.sitemaps.org/protocol.html) with all products for sale. */
export function siteMap(backend: Backend, requests: Requests): Router {
  const router = Router({ caseSensitive: true })
  router.get('/robots.txt', (request, response) => {
    response
      .set(noCache)
      .type('text/plain')
      .send(robots(requests.originOf(request)))
  })
  router.get('/sitemap.xml', async (request, response) => {
    const ids = await goodsForSale(backend, requests.callerOf(request))
    if (!Array.isArray(ids)) return sendReply(request, response, ids, requests)
    const paths = ['/', ...ids.map((goodsId) => `/goods/${goodsId}`)]
    response
      .set(noCache)
      .type('application/xml')
      .send(sitemap(requests.originOf(request), paths))
  })
  return router
}

/** The ids of all products, or the backend's error reply. */
async function goodsForSale(backend: Backend, caller: Pick<EndpointCall, 'headers' | 'device' | 'address'>) {
  const ids: number[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '60', cursor })
    const reply = await backend.runEndpoint('listGoods', {
      ...caller,
      params: {},
      query,
      body: '',
      sessionTokens: [],
    })
    if (reply.status !== 200) return reply
    const page = v.parse(GoodsListPage, reply.body)
    ids.push(...page.goods.map(({ goodsId }) => goodsId))
    cursor = page.nextCursor
  }
  return ids
}
