import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SupportMessage } from '#app/contract/support.ts'
import { callEndpoint } from '#test/support/backend/call-endpoint.ts'
import { errorOf, eventually } from '#test/support/server/open-socket.ts'
import { openShop, openShopper, openSupport } from '#test/support/server/open-support.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const code = (name: string) => ({ ok: false, error: { code: name, message: expect.stringMatching(/./) } })

let server: TestServer
beforeEach(async () => {
  server = await startServer({ limits: { packetsPerSocket: { capacity: 2000, perSecond: 2000 } } })
})
afterEach(() => server.close())

const texts = (messages: readonly SupportMessage[]) => messages.map(({ msg }) => msg)

test('a shopper and the shop receive each other’s messages in all their tabs, and nobody else receives or reads it', async () => {
  const [mina, jun, shop] = [
    await openShopper(server, 'mina'),
    await openShopper(server, 'jun'),
    await openShop(server),
  ]
  const tab = await openSupport(server, mina.token)
  const question = await mina.says('배송은 언제 오나요?')
  expect(question).toMatchObject({ threadId: 1, from: 'shopper', nickname: 'mina', msg: '배송은 언제 오나요?' })
  await eventually(() => expect(shop.args('msg')).toEqual([['배송은 언제 오나요?', question]]))
  await shop.says({ msg: '내일 도착해요.', threadId: question.threadId })
  for (const client of [mina, tab, shop])
    await eventually(() => expect(client.received('msg')).toEqual(['배송은 언제 오나요?', '내일 도착해요.']))
  await shop.send('typing', { threadId: 1 })
  await eventually(() => expect(mina.received('typing')).toMatchObject([{ threadId: 1, from: 'shop' }]))
  await mina.send('typing', {})
  await eventually(() => expect(shop.received('typing')).toMatchObject([{ from: 'shopper', nickname: 'mina' }]))

  for (const payload of [
    { msg: '끼어들기', threadId: 1 },
    { msg: '없는 대화', threadId: 99 },
  ])
    expect(await jun.send('msg', payload)).toMatchObject(code('thread_not_found'))
  for (const command of ['typing', 'read'])
    expect(await jun.send(command, { threadId: 1, upTo: 1 })).toMatchObject(code('thread_not_found'))
  expect(await jun.page(1)).toMatchObject({ code: 'thread_not_found' })
  expect(await jun.threads()).toEqual({ threads: [], nextCursor: null })
  expect(jun.events()).toEqual([])
  expect(tab.received('typing')).toHaveLength(1)
  expect(texts((await shop.page(1)).messages)).toHaveLength(2)
})

test('a guest is not let in; a shopper changes no thread', async () => {
  expect(await errorOf(`${server.url}/customer-chat`, {})).toMatchObject({ message: 'unauthenticated' })
  for (const name of ['listSupportThreads', 'listSupportMessages', 'changeSupportThread'] as const)
    expect(await callEndpoint(server.backend, name, { params: { threadId: '1' } })).toMatchObject({ status: 401 })
  const mina = await openShopper(server, 'mina')
  await mina.says('안녕하세요')
  const change = { token: mina.token, params: { threadId: '1' }, body: { assigned: true } }
  expect(await callEndpoint(server.backend, 'changeSupportThread', change)).toMatchObject({ status: 403 })
})

test('a message sent again under its key is stored and told once', async () => {
  const [mina, shop] = [await openShopper(server, 'mina'), await openShop(server)]
  const message = { msg: '하나만', key: 'message-0001' }
  const [first, second] = await Promise.all([mina.says(message), mina.says(message)])
  expect(second).toEqual(first)
  expect(await mina.send('msg', { ...message, msg: '다른 말' })).toMatchObject(code('idempotency_key_reused'))
  expect(await shop.says({ ...message, threadId: 1 })).toMatchObject({ from: 'shop' })
  await eventually(() => expect(mina.received('msg')).toEqual(['하나만', '하나만']))
  expect((await mina.page(1)).messages).toHaveLength(2)
})

test.each([
  '',
  '  ',
  'x'.repeat(2001),
  'gnp\u202e.exe',
  '\u0007',
  null,
  7,
  [],
  {},
  { msg: {} },
  { msg: 'a', key: '!' },
])('%j is no message, and nobody receives it', async (payload) => {
  const [mina, shop] = [await openShopper(server, 'mina'), await openShop(server)]
  expect(await mina.send('msg', payload)).toMatchObject(code('invalid'))
  await mina.says('<script>alert(1)</script>')
  await eventually(() => expect(shop.received('msg')).toEqual(['<script>alert(1)</script>']))
})

test('history is read page by page from the newest back, without holes', async () => {
  const mina = await openShopper(server, 'mina')
  for (let n = 1; n <= 7; n += 1) await mina.says(`말 ${n}`)
  const page = (query: Record<string, string>) => mina.page(1, query)
  const newest = await page({ limit: '3' })
  expect(texts(newest.messages)).toEqual(['말 5', '말 6', '말 7'])
  const older = await page({ limit: '3', before: String(newest.before) })
  expect(texts(older.messages)).toEqual(['말 2', '말 3', '말 4'])
  expect(await page({ limit: '3', before: String(older.before) })).toMatchObject({
    messages: [{ msg: '말 1' }],
    before: null,
  })
  expect(await page({ before: '0' })).toMatchObject({ code: 'invalid' })
  expect(await page({ limit: '61' })).toMatchObject({ code: 'invalid' })
})

test('who says too much at once is refused for a while, and others go on', async () => {
  await server.close()
  server = await startServer({ backend: { limits: {} }, limits: { packetsPerSocket: { capacity: 60, perSecond: 1 } } })
  const [mina, jun] = [await openShopper(server, 'mina'), await openShopper(server, 'jun')]
  const acks = await Promise.all(Array.from({ length: 1000 }, (_, n) => mina.send('msg', `말 ${n}`)))
  expect(acks.filter(({ ok }) => ok)).toHaveLength(20)
  for (const ack of acks) if (ack['ok'] !== true) expect(ack).toMatchObject(code('too_many_requests'))
  expect(await jun.send('msg', '저는 한마디만')).toMatchObject({ ok: true })
})
