import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorOf } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'
import { createAsyncApi } from '#vite/contract-docs/asyncapi.ts'
import { createOpenApi } from '#vite/contract-docs/openapi.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })

it('shows the contract as a page that the content security policy lets through', async () => {
  const response = await get('/api/docs', { accept: 'text/html' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain("style-src 'self'")
  const page = await response.text()
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:/)
  for (const name of ['listGoods', 'BUY_GOODS', 'out_of_stock']) expect(page).toContain(name)
})

it('links to nothing that is missing', async () => {
  const page = await (await get('/api/docs')).text()
  const links = [...page.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href)
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([])
  const files = links.filter((href) => href.startsWith('/api/'))
  expect(files).toHaveLength(3)
  for (const file of files) expect((await get(file)).status, file).toBe(200)
})

it('hands out both documents as JSON', async () => {
  const openapi = await get('/api/docs/openapi.json')
  expect(openapi.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await openapi.json()).toEqual(plain(createOpenApi()))
  expect(await (await get('/api/docs/asyncapi.json')).json()).toEqual(plain(createAsyncApi()))
})

it('refuses what the documents do not hold as it refuses any unknown route', async () => {
  const response = await get('/api/docs/nothing')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})

it.each([
  ['/api/goods', '/api/goods', 'get', 200],
  ['/api/goods?limit=61', '/api/goods', 'get', 400],
  ['/api/goods/3', '/api/goods/{goodsId}', 'get', 200],
  ['/api/goods/999999', '/api/goods/{goodsId}', 'get', 404],
  ['/api/orders', '/api/orders', 'get', 401],
  ['/api/purchases', '/api/purchases', 'get', 200],
] as const)('answers %s as the OpenAPI document says', async (url, path, method, status) => {
  const openapi = createOpenApi()
  const described = openapi.paths[path]?.[method]?.responses[String(status)]
  const answer =
    described && '$ref' in described ? openapi.components.responses[described.$ref.split('/').at(-1) ?? ''] : described
  const schema = answer?.content?.['application/json']?.schema
  expect(schema).toBeDefined()

  const response = await get(url)
  expect(response.status).toBe(status)
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const wholeSchema: object = { ...schema, components: openapi.components }
  const isAsDescribed = ajv.compile(wholeSchema)
  isAsDescribed(await response.json())
  expect(isAsDescribed.errors).toBeNull()
})

it('says why the lab lets nobody in where it is switched off', async () => {
  const closed = await startServer({ sockets: { switchedOff: ['/lab'] } })
  const error = await errorOf(`${closed.url}/lab`, {})
  await closed.close()
  expect(error).toMatchObject({ data: { code: 'not_found' } })
  const { payload } = createAsyncApi().channels['lab']?.messages['CONNECT_ERROR'] ?? {}
  expect(JSON.stringify(payload)).toContain('"not_found"')
})

const plain = (document: object): unknown => JSON.parse(JSON.stringify(document))
