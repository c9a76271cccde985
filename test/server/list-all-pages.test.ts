import { rm } from 'node:fs/promises'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { copyIndex } from '#test/support/server/copy-index.ts'
import { fillGoods } from '#test/support/server/fill-store.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let appDir: string

beforeAll(async () => {
  appDir = await copyIndex()
  server = await startServer({ appDir })
})
afterAll(async () => {
  await server.close()
  await rm(appDir, { recursive: true })
})

test('robots.txt leads to a sitemap of the pages and all goods', async () => {
  const robots = await fetch(`${server.url}/robots.txt`)
  expect(robots.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const sitemapUrl = /^Sitemap: (.+)$/m.exec(await robots.text())?.[1] ?? ''
  expect(sitemapUrl).toBe(`${server.url}/sitemap.xml`)

  const sitemap = await fetch(sitemapUrl)
  expect(sitemap.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const { document } = new JSDOM(await sitemap.text(), { contentType: 'application/xml' }).window
  const places = [...document.querySelectorAll('urlset > url > loc')].map(({ textContent }) => textContent)
  expect(places[0]).toBe(`${server.url}/`)
  expect(places).toContain(`${server.url}/?category=fruit`)
  expect(places).toContain(`${server.url}/goods/1`)
  expect(places.length).toBeGreaterThan(60)
  expect(new Set(places).size).toBe(places.length)
})

// Filling takes PostgreSQL in this process some 20 s, and three times that on a busy machine.
test('a shop of more products than one sitemap may list has an index of several', { timeout: 180_000 }, async () => {
  const store = await openTestStore()
  await fillGoods(store, 49_100)
  const large = await startServer({ appDir, backend: { store } })
  const locations = async (url: string, kind: string) => {
    const text = await (await fetch(url)).text()
    return Array.from(text.matchAll(new RegExp(`<${kind}><loc>(.+)</loc>`, 'g')), ([, location = '']) => location)
  }
  const files = await locations(`${large.url}/sitemap.xml`, 'sitemap')
  expect(files).toHaveLength(2)
  const pages = (await Promise.all(files.map((file) => locations(file, 'url')))).flat()
  const { total } = await store.db
    .selectFrom('goods')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('variant_of', 'is', null)
    .executeTakeFirstOrThrow()
  const { categories } = await (await fetch(`${large.url}/api/categories`)).json()
  expect(pages).toHaveLength(1 + categories.length + total)
  expect(new Set(pages).size).toBe(pages.length)
  expect((await fetch(`${large.url}/sitemap/none.xml`)).status).toBe(404)
  await large.close()
})
