import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
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

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The protocol allows 50,000 addresses a file. The first file also has the list and the categories. */
const goodsPerFile = 49_000
const categoriesListed = 50_000 - goodsPerFile - 1
const goodsPerQuery = 1_000

/**
 * `/robots.txt` (RFC 9309), and `/sitemap.xml` (https://www.sitemaps.org/protocol.html) with all products for sale. Where one file is
 * not enough, it is an index of files that are named by the last product before them.
 */
export function siteMap(backend: Backend, requests: Requests): Router {
  const router = Router({ caseSensitive: true })
  router.get('/robots.txt', (request, response) => {
    response
      .set(noCache)
      .type('text/plain')
      .send(robots(requests.originOf(request)))
  })

  /** Counts as one call of its address. Answers when there were too many. */
  async function isAllowed(request: Request, response: Response): Promise<boolean> {
    const query = new URLSearchParams({ limit: '1' })
    const call = { ...requests.callerOf(request), params: {}, query, body: '', sessionTokens: [] }
    const reply = await backend.runEndpoint('listGoods', call)
    if (reply.status !== 200) sendReply(request, response, reply, requests)
    return reply.status === 200
  }
  async function listCategories(request: Request): Promise<string[]> {
    const call = {
      ...requests.callerOf(request),
      params: {},
      query: new URLSearchParams(),
      body: '',
      sessionTokens: [],
    }
    const list = v.safeParse(rest.listCategories.answer, (await backend.runEndpoint('listCategories', call)).body)
    return list.success ? list.output.categories.slice(0, categoriesListed).map(({ category }) => category) : []
  }
  async function sendFile(request: Request, response: Response, after: number): Promise<void> {
    response.set(noCache).type('application/xml; charset=utf-8')
    const origin = requests.originOf(request)
    await pipeline(
      Readable.from(urlset(origin, after, after === 0 ? await listCategories(request) : [])),
      response,
    ).catch((error: unknown) => {
      // The client may disconnect before the end.
      if (!response.destroyed) throw error
    })
  }
  async function* urlset(origin: string, after: number, categories: readonly string[]) {
    yield `${xml}<urlset ${namespace}>\n`
    if (after === 0)
      yield [`${origin}/`, ...categories.map((one) => `${origin}/?category=${one}`)].map(location).join('')
    let last = after
    for (let left = goodsPerFile; left > 0; left -= goodsPerQuery) {
      const ids = await backend.goodsIds.after(last, Math.min(left, goodsPerQuery))
      yield ids.map((goodsId) => location(`${origin}/goods/${goodsId}`)).join('')
      last = ids.at(-1) ?? last
      if (ids.length < goodsPerQuery) break
      // The database answers without a pause; others get their turn here.
      await setImmediate()
    }
    yield '</urlset>\n'
  }

  router.get('/sitemap.xml', async (request, response) => {
    if (!(await isAllowed(request, response))) return
    const starts = [0]
    for (;;) {
      const next = await backend.goodsIds.nthAfter(starts.at(-1) ?? 0, goodsPerFile)
      if (next === undefined) break
      starts.push(next)
      await setImmediate()
    }
    if (starts.length === 1) return sendFile(request, response, 0)
    const origin = requests.originOf(request)
    const files = starts.map((after) => `  <sitemap><loc>${origin}/sitemap/${after}.xml</loc></sitemap>\n`)
    response
      .set(noCache)
      .type('application/xml; charset=utf-8')
      .send(`${xml}<sitemapindex ${namespace}>\n${files.join('')}</sitemapindex>\n`)
  })
  router.get('/sitemap/:after.xml', async (request, response, next) => {
    const after = Number(request.params.after)
    if (!Number.isSafeInteger(after) || after < 0) return next()
    if (await isAllowed(request, response)) await sendFile(request, response, after)
  })
  return router
}

const location = (url: string) => `  <url><loc>${url}</loc></url>\n`
