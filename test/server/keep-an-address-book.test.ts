import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Address, AddressBook, type NewAddress } from '#app/contract/address.ts'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import { Order } from '#app/contract/order.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import { callEndpoint, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let server: TestServer
let mina: string
let haru: string

beforeEach(async () => {
  server = await startServer()
  mina = (await signUpShopper(server.backend, '미나')).token
  haru = (await signUpShopper(server.backend, '하루')).token
})
afterEach(() => server.close())

const home = {
  name: '김미나',
  phone: '010-1234-5678',
  postcode: '04524',
  address1: '서울특별시 중구 세종대로 110',
  address2: '101호',
}

const BuyAnswer = v.object({ order: Order })

const ask = (name: EndpointName, call: TestCall = {}) => callEndpoint(server.backend, name, { token: mina, ...call })
const add = (some: Partial<v.InferInput<typeof NewAddress>> & { address2?: string }, token = mina) => {
  const { address2 = home.address2, ...body } = some
  return ask('addAddress', { token, body: { recipient: { ...home, address2 }, ...body } })
}
const change = (addressId: number, body: unknown, token = mina) =>
  ask('changeAddress', { token, params: { addressId: String(addressId) }, body })
const remove = (addressId: number, token = mina) =>
  ask('removeAddress', { token, params: { addressId: String(addressId) } })
const book = async (token = mina): Promise<Address[]> =>
  v.parse(AddressBook, (await ask('listAddresses', { token })).body).addresses
const labels = async (token?: string) =>
  (await book(token)).map(({ label, isDefault }) => (isDefault ? `${label} *` : label))

test('the first address is the default one, then the one that was made it last; the newest stands before the older ones', async () => {
  expect((await add({ label: '우리 집' })).status).toBe(200)
  await add({ label: '회사', address2: '7층' })
  await add({ label: '부모님', address2: '2동 301호' })
  expect(await labels()).toEqual(['우리 집 *', '부모님', '회사'])
  await add({ label: '별장', address2: '', isDefault: true })
  expect(await labels()).toEqual(['별장 *', '부모님', '회사', '우리 집'])
  const { addressId = 0 } = (await book()).at(-1) ?? {}
  await change(addressId, { isDefault: true })
  expect(await labels()).toEqual(['우리 집 *', '별장', '부모님', '회사'])
})

test('an address that is changed keeps what was left out; its phone number is stored in one form', async () => {
  await add({ label: '우리 집' })
  const [{ addressId } = { addressId: 0 }] = await book()
  const moved = { ...home, phone: '\u202a+82 10-9876-5432\u202c', address2: '102호' }
  expect((await change(addressId, { recipient: moved })).status).toBe(200)
  expect(await book()).toEqual([
    { addressId, label: '우리 집', recipient: { ...moved, phone: '+82 10-9876-5432' }, isDefault: true },
  ])
  await change(addressId, { label: '' })
  expect(await labels()).toEqual([' *'])
})

test('when the default address is removed, the newest of the others becomes it; removing twice does no harm', async () => {
  for (const label of ['하나', '둘', '셋']) await add({ label, address2: label })
  const [first] = await book()
  expect((await remove(first?.addressId ?? 0)).status).toBe(200)
  expect((await remove(first?.addressId ?? 0)).status).toBe(200)
  expect(await labels()).toEqual(['셋 *', '둘'])
  for (const { addressId } of await book()) await remove(addressId)
  expect(await book()).toEqual([])
})

test('an address that is sent twice is added once, also when it was to become the default one', async () => {
  await add({ label: '우리 집' })
  await add({ label: '회사', address2: '7층' })
  for (let time = 0; time < 2; time += 1) await add({ label: '회사', address2: '7층', isDefault: true })
  expect(await labels()).toEqual(['회사 *', '우리 집'])
})

test('there are 20 at most and one default one, however many tabs add at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: MAX_ADDRESSES + 5 }, (_, index) =>
      add({ label: `${index}`, address2: `${index}호`, isDefault: true }),
    ),
  )
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused.map(({ status, body }) => ({ status, body }))).toEqual(
    Array.from({ length: 5 }, () => ({ status: 409, body: expect.objectContaining({ code: 'addresses_full' }) })),
  )
  expect(await book()).toHaveLength(MAX_ADDRESSES)
  expect((await book()).filter(({ isDefault }) => isDefault)).toHaveLength(1)
})

test.each(['\u200b', ' \u3164 ', '집'.repeat(21), '우리\n집'])('no address is called %j', async (label) => {
  await add({ label: '우리 집' })
  const [{ addressId } = { addressId: 0 }] = await book()
  for (const answer of [await add({ label }), await change(addressId, { label })]) {
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid', fields: { label: expect.any(String) } } })
  }
  expect(await labels()).toEqual(['우리 집 *'])
})

test.each([
  [{ phone: '12' }, 'recipient.phone'],
  [{ phone: '02-123-4567 내선 12' }, 'recipient.phone'],
  [{ postcode: '123' }, 'recipient.postcode'],
  [{ name: ' \u3164' }, 'recipient.name'],
  [{ address1: '\u202e거꾸로' }, 'recipient.address1'],
  [{ address2: '가'.repeat(101) }, 'recipient.address2'],
])('what can’t be an address is refused at its field: %j', async (wrong, field) => {
  await add({ label: '우리 집' })
  const [{ addressId } = { addressId: 0 }] = await book()
  for (const answer of [
    await ask('addAddress', { body: { recipient: { ...home, ...wrong } } }),
    await change(addressId, { recipient: { ...home, ...wrong } }),
  ]) {
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } })
  }
  expect(await book()).toMatchObject([{ recipient: home }])
})

test('nobody sees, changes or removes the addresses of others', async () => {
  await add({ label: '우리 집' })
  const [{ addressId } = { addressId: 0 }] = await book()
  expect(await book(haru)).toEqual([])
  expect((await change(addressId, { isDefault: true, label: '하루네' }, haru)).status).toBe(404)
  expect((await remove(addressId, haru)).status).toBe(200)
  expect(await labels()).toEqual(['우리 집 *'])
  expect((await callEndpoint(server.backend, 'listAddresses')).status).toBe(401)
})

test('an account’s own sockets hear that its addresses changed, once for each change, and others don’t', async () => {
  const own = await openSocket(server.url, { auth: { token: mina } })
  const other = await openSocket(server.url, { auth: { token: haru } })
  await add({ label: '우리 집' })
  await eventually(() => expect(own.args('ADDRESSES_CHANGED')).toEqual([[]]))
  // Changes nothing.
  await add({ label: '우리 집' })
  await remove(999)
  await add({ label: '회사', address2: '7층' })
  await add({ label: '하루네' }, haru)
  await eventually(() => expect(other.args('ADDRESSES_CHANGED')).toEqual([[]]))
  expect(own.args('ADDRESSES_CHANGED')).toEqual([[], []])
})

test('a one-click order goes to the default address, and without one to that of the last order', async () => {
  const socket = await openSocket(server.url, { auth: { token: mina } })
  const buyOne = async () => v.parse(BuyAnswer, await socket.send('BUY', { goodsId: 1 })).order.recipient
  expect(await buyOne()).toBeNull()
  const recipient = { ...home, address2: '지난번' }
  await ask('createOrder', {
    headers: { 'idempotency-key': 'attempt-1' },
    body: { items: [{ goodsId: 1, quantity: 1 }], recipient },
  })
  expect(await buyOne()).toEqual(recipient)
  await add({ label: '우리 집' })
  expect(await buyOne()).toEqual(home)
})
