import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRequest } from '#test/support/server/send-request.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let appDir: string
const year = 'public, max-age=31536000, immutable'

beforeAll(async () => {
  appDir = await mkdtemp(path.join(tmpdir(), 'jangteo-app-'))
  await mkdir(path.join(appDir, 'assets'))
  await mkdir(path.join(appDir, 'pictures/v1'), { recursive: true })
  await writeFile(path.join(appDir, 'index.html'), '<!doctype html><title>장터</title>')
  await writeFile(path.join(appDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(path.join(appDir, 'assets/app-3f2a.js'), `export const text = '${'장터 '.repeat(2000)}'`)
  await writeFile(path.join(appDir, 'assets/ready-5b1c.js'), 'export const ready = true')
  await writeFile(path.join(appDir, 'assets/ready-5b1c.js.br'), brotliCompressSync('export const ready = true'))
  await writeFile(path.join(appDir, 'pictures/v1/cola.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(path.join(appDir, '.secret'), 'not for everybody')
  server = await startServer({ appDir, proxies: 1 })
})
afterAll(async () => {
  await server.close()
  await rm(appDir, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => fetch(server.url + url, { headers })
const asPage = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test.each(['/', '/goods/1', '/orders/abc?done=1'])('%s is a page of the app', async (url) => {
  const response = await get(url, asPage)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain('<title>장터</title>')
  const again = await sendRequest(server.url + url, 'GET', {
    ...asPage,
    'if-none-match': response.headers.get('etag') ?? '',
  })
  expect(again.status).toBe(304)
})

test('an address that is no page gets the app, which says so, under 404', async () => {
  const response = await get('/somewhere/else', asPage)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<title>장터</title>')
})

test.each([
  ['/goods/1.', '/goods/1'],
  ['/goods/1.html', '/goods/1'],
  ['/goods/1.html?a=b', '/goods/1?a=b'],
  ['/goods/1),', '/goods/1'],
  ['/goods/1%EF%BC%89%E3%80%82', '/goods/1'],
  ['/goods/1%EB%A5%BC', '/goods/1'],
  ['/goods/1%22%3E/', '/goods/1'],
  ['/orders/abc-1.', '/orders/abc-1'],
  ['/cart.', '/cart'],
  ['/cart.html', '/cart'],
])('a link that was copied as %s leads to %s', async (copied, meant) => {
  for (const accept of [asPage.accept, '*/*']) {
    const { status, headers } = await sendRequest(server.url + copied, 'GET', { accept })
    expect([status, headers.location, headers['cache-control']]).toEqual([308, meant, 'no-cache'])
  }
})

test.each(['/goods/1/', '/goods/1?utm_source=x.'])('%s is a page as it is', async (url) => {
  expect((await get(url, asPage)).status).toBe(200)
})

test('somebody who goes to a file that is not there sees a page, and a program an error', async () => {
  const gone = await sendRequest(`${server.url}/old/shop.php`, 'GET', { ...asPage, 'sec-fetch-mode': 'navigate' })
  expect([gone.status, gone.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  const api = await sendRequest(`${server.url}/api/goods/x.`, 'GET', asPage)
  expect([api.status, api.headers['content-type']]).toEqual([400, 'application/json; charset=utf-8'])
})

test('the second name of a shop leads to its public address, and what a proxy made of the host does not', async () => {
  const shop = await startServer({ appDir, publicOrigin: 'https://shop.example' })
  const open = async (headers: Record<string, string>) => {
    const answer = await sendRequest(`${shop.url}/goods/1?a=b`, 'GET', { ...asPage, ...headers })
    return answer.headers.location ?? answer.status
  }
  // This proxy replaces the host, for all it knows.
  expect(await open({ host: 'shop.internal:8080' })).toBe(200)
  // This one does not.
  expect(await open({ host: 'shop.example' })).toBe(200)
  expect(await open({ host: 'www.shop.example' })).toBe('https://shop.example/goods/1?a=b')
  await shop.close()

  const behind = await startServer({ appDir, publicOrigin: 'https://shop.example', proxies: 1 })
  const forwarded = { ...asPage, host: 'shop.internal:8080', 'x-forwarded-host': 'www.shop.example' }
  const { headers } = await sendRequest(`${behind.url}/cart`, 'GET', forwarded)
  expect(headers.location).toBe('https://shop.example/cart')
  await behind.close()
})

test.each([
  ['/assets/gone-1234.js', asPage],
  ['/assets/gone', { accept: '*/*' }],
  ['/pictures/v1/gone.svg', asPage],
  ['/.secret', { accept: '*/*' }],
  ['/assets/', { accept: '*/*' }],
  ['/..%2f..%2fpackage.json', asPage],
  ['/goods/1', { accept: 'application/json' }],
])('%s is not there', async (url, headers) => {
  const response = await get(url, headers)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})

test('what has a version in its address is kept for a year, the rest is asked for again', async () => {
  expect((await get('/assets/app-3f2a.js')).headers.get('cache-control')).toBe(year)
  expect((await get('/pictures/v1/cola.svg')).headers.get('cache-control')).toBe(year)
  expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  expect((await get('/assets/gone-1234.js')).headers.get('cache-control')).not.toBe(year)
})

test('no way through the folders that are kept for a year leads to a page without its headers', async () => {
  for (const url of ['/assets/..%2findex.html', '/pictures/v1/..%2f..%2findex.html']) {
    const { headers } = await get(url, asPage)
    expect(headers.get('cache-control')).not.toBe(year)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
})

test.each(['br', 'gzip'])('texts go out as %s to whom takes it', async (encoding) => {
  const offered = encoding === 'br' ? 'gzip, deflate, br' : 'gzip'
  const answer = await sendRequest(`${server.url}/assets/app-3f2a.js`, 'GET', { 'accept-encoding': offered })
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.bytes).toBeLessThan(1000)
})

test('what the build has compressed goes out as it is, to whom takes it', async () => {
  const url = '/assets/ready-5b1c.js'
  const ready = await get(url, { 'accept-encoding': 'br' })
  expect(await ready.text()).toBe('export const ready = true')
  expect(Object.fromEntries(ready.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': year,
    vary: 'Accept-Encoding',
  })
  const plain = await sendRequest(server.url + url)
  expect(plain.body).toBe('export const ready = true')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers.vary).toContain('Accept-Encoding')
})

test('browsers are told to run and load nothing but the shop itself', async () => {
  for (const response of [await get('/', asPage), await get('/api/goods'), await get('/assets/gone.js')]) {
    const { headers } = response
    const policy = headers.get('content-security-policy')?.split(';')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    )
    expect(policy?.join()).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('over https browsers are told to stay there, and the cookie goes nowhere else', async () => {
  const https = { 'x-forwarded-proto': 'https' }
  expect((await get('/', { ...asPage, ...https })).headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/)
  const signedIn = await fetch(`${server.url}/api/auth`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'admin@example.com', password: 'plum-orchard-42' }),
    headers: https,
  })
  expect(signedIn.headers.getSetCookie()[0]).toContain('; Secure;')
})

test('the server says that it lives and is ready', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' })
})
