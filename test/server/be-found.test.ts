import { rm } from 'node:fs/promises'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEndpoint, signInAs } from '#test/support/backend/call-endpoint.ts'
import { reviewBy } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { copyIndex } from '#test/support/server/copy-index.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let appDir: string

beforeAll(async () => {
  appDir = await copyIndex()
  server = await startServer({ appDir, proxies: 1 })
})
afterAll(async () => {
  await server.close()
  await rm(appDir, { recursive: true })
})

/** Fetches a page like a link preview, which accepts anything and runs no scripts. */
async function read(url: string, headers: Record<string, string> = {}, base = server.url) {
  const response = await fetch(base + url, { headers: { accept: '*/*', ...headers } })
  const { document } = new JSDOM(await response.text()).window
  const content = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute('content'))
  return {
    response,
    lang: document.documentElement.lang,
    titles: [...document.querySelectorAll('head > title')].map((title) => title.textContent),
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    description: content('meta[name=description]'),
    robots: content('meta[name=robots]'),
    og: (name: string) => content(`meta[property="og:${name}"]`),
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((data) =>
      JSON.parse(data.textContent ?? ''),
    ),
  }
}

test('the page of a variant belongs to the product that leads its family', async () => {
  const page = await read('/goods/80')
  expect(page.titles).toEqual(['감자 5kg · 장터'])
  expect(page.canonical).toBe(`${server.url}/goods/10`)
  expect(page.data).toMatchObject([
    {
      productID: '80',
      isVariantOf: {
        '@type': 'ProductGroup',
        productGroupID: '10',
        hasVariant: [10, 80, 81].map((goodsId) => ({ url: `${server.url}/goods/${goodsId}` })),
      },
      offers: { price: 12_900 },
    },
  ])
})

test('a goods page says what is sold, at which price, and whether it is there', async () => {
  const page = await read('/goods/3')
  expect(page.response.status).toBe(200)
  expect(page.titles).toEqual(['시원한 사이다 · 장터'])
  expect(page.description).toEqual(page.og('description'))
  expect(page.description[0]).toMatch(/[가-힣]/)
  expect(page.canonical).toBe(`${server.url}/goods/3`)
  expect(page.og('url')).toEqual([`${server.url}/goods/3`])
  expect(page.og('title')).toEqual(['시원한 사이다'])
  expect(page.og('image')).toEqual([`${server.url}/pictures/v2/share-goods/pouring-liquid.jpg`])
  expect(page.og('image:alt')).toEqual(['시원한 사이다'])
  expect(page.robots).toEqual([])
  expect(page.data).toEqual([
    expect.objectContaining({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: '시원한 사이다',
      description: page.description[0],
      image: ['', '-as-sold', '-close-up', '-together'].map(
        (view) => `${server.url}/pictures/v1/pouring-liquid${view}.svg`,
      ),
      offers: expect.objectContaining({
        price: 4500,
        priceCurrency: 'KRW',
        availability: 'https://schema.org/InStock',
      }),
    }),
  ])
})

test('a goods page says what its reviews say, once there are any', async () => {
  expect((await read('/goods/2')).data[0]).not.toHaveProperty('aggregateRating')
  await reviewBy(server.backend, '두리', 2, 5)
  await reviewBy(server.backend, '세나', 2, 4)
  expect((await read('/goods/2')).data[0]).toMatchObject({
    aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, reviewCount: 2 },
  })
})

test('what is sold out is said to be, and names are text, whatever is in them', async () => {
  const token = await signInAs(server.backend, testAdministrator)
  const name = '</script><script>alert("&")</script>'
  const body = { goodsId: 9001, name, description: name, thumbnailUrl: '/a.svg', category: 'toys', price: 1, stock: 0 }
  expect(await callEndpoint(server.backend, 'addGoods', { token, body })).toMatchObject({ status: 201 })

  const page = await read('/goods/9001')
  expect(page.titles).toEqual([`${name} · 장터`])
  expect(page.description).toEqual([name])
  expect(page.og('image')).toEqual([`${server.url}/social.png`])
  expect(page.data).toHaveLength(1)
  expect(page.data[0]).toMatchObject({ name, offers: { availability: 'https://schema.org/OutOfStock' } })
})

test('who reads English gets the English head, and caches are told that there are two', async () => {
  const page = await read('/goods/3', { 'accept-language': 'en-US,en;q=0.9' })
  expect(page.lang).toBe('en')
  expect(page.titles[0]).not.toMatch(/사이다/)
  expect(page.response.headers.get('vary')).toContain('Accept-Language')
  expect((await read('/')).lang).toBe('ko')
})

test('a category is a page with a title and a description, however it is sorted', async () => {
  const list = await read('/')
  for (const url of ['/?category=fruit', '/?category=fruit&sort=popular&inStock=true']) {
    const page = await read(url)
    expect(page.titles).toEqual(['과일 · 장터'])
    expect(page.description).toEqual([expect.stringContaining('과일')])
    expect(page.description).not.toEqual(list.description)
    expect(page.canonical).toBe(`${server.url}/?category=fruit`)
    expect(page.og('image')).toEqual([`${server.url}/pictures/v2/share-category/fruit.jpg`])
    expect(page.og('image:alt')).toEqual(['과일'])
  }
  expect((await read('/?category=fruit', { 'accept-language': 'en' })).titles).toEqual(['Fruit · 장터'])
})

test('the list is one page, however it is filtered', async () => {
  for (const url of [
    '/',
    '/?sort=popular&pages=3',
    '/?q=차',
    '/?category=fruit&q=차',
    '/?category=fruit,toys',
    '/?category=nothing',
    '/?category=%22%3E%3Cscript%3E',
  ]) {
    const page = await read(url)
    expect(page.titles).toEqual(['장터'])
    expect(page.canonical).toBe(`${server.url}/`)
    expect(page.description).toHaveLength(1)
  }
})

test.each(['/cart', '/order', '/orders/abc', '/sign-in', '/settings'])('%s is nobody else’s to find', async (url) => {
  const page = await read(url)
  expect(page.response.status).toBe(200)
  expect(page.robots).toEqual(['noindex'])
  expect(page.canonical).toBeUndefined()
})

test.each(['/goods/999999', '/goods/abc', '/goods/%zz', '/nowhere', '/goods/3/more'])(
  '%s is no page: the app says so under a status that does too',
  async (url) => {
    const page = await read(url, { accept: 'text/html' })
    expect(page.response.status).toBe(404)
    expect(page.robots).toEqual(['noindex'])
    expect(page.og('title')).toEqual(['장터'])
  },
)

test('links carry the origin that browsers see: told by the proxy, or configured', async () => {
  const proxied = await read('/goods/1', { 'x-forwarded-proto': 'https' })
  expect(proxied.canonical).toBe(`${server.url.replace('http:', 'https:')}/goods/1`)

  const named = await startServer({ appDir, publicOrigin: 'https://shop.example' })
  const page = await read('/goods/1', {}, named.url)
  expect(page.canonical).toBe('https://shop.example/goods/1')
  expect(page.og('image')).toEqual(['https://shop.example/pictures/v2/share-goods/cup-with-straw.jpg'])
  expect(await (await fetch(`${named.url}/robots.txt`)).text()).toContain('Sitemap: https://shop.example/sitemap.xml')
  expect(await (await fetch(`${named.url}/sitemap.xml`)).text()).toContain('<loc>https://shop.example/goods/1</loc>')
  await named.close()
})

test('the head names what its page will ask for: no more, or the browser would warn', async () => {
  const preloads = async (url: string) =>
    [
      ...new JSDOM(await (await fetch(server.url + url)).text()).window.document.querySelectorAll('link[rel=preload]'),
    ].map((link) => link.getAttribute('href'))
  const list: { goods: { thumbnailUrl: string }[] } = await (await fetch(`${server.url}/api/goods?limit=2`)).json()
  expect(await preloads('/')).toEqual([
    '/api/categories',
    '/api/goods?limit=24',
    ...list.goods.map(({ thumbnailUrl }) => thumbnailUrl.replace('/v1/', '/v2/')),
  ])
  expect(await preloads('/?category=fruit')).toEqual([
    '/api/categories',
    '/api/goods?category=fruit&limit=24',
    expect.stringMatching(/\.svg$/),
    expect.stringMatching(/\.svg$/),
  ])
  expect(await preloads('/?category=fruit&sort=popular')).toEqual([])
  expect(await preloads('/goods/3')).toEqual(['/api/goods/3', expect.stringMatching(/^\/pictures\/v2\/.+\.svg$/)])
  expect(await preloads('/?q=차')).toEqual([])
  expect(await preloads('/cart')).toEqual([])
})

test('who asks too often gets the app all the same, and no sitemap', async () => {
  const limited = await startServer({ appDir, backend: { limits: { callsPerAddress: { points: 1, seconds: 60 } } } })
  await read('/goods/1', {}, limited.url)
  const page = await read('/goods/1', {}, limited.url)
  expect(page.response.status).toBe(200)
  expect(page.titles).toEqual(['장터'])
  expect((await fetch(`${limited.url}/sitemap.xml`)).status).toBe(429)
  await limited.close()
})
