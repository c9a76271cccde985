import { describe, expect, onTestFinished, test } from 'vitest'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import {
  callShop,
  order,
  orderUntilAnswered,
  recipient,
  signInAdministrator,
  signUp,
} from '#test/support/cluster/call-shop.ts'
import { hasServices, useCluster } from '#test/support/cluster/use-cluster.ts'
import { openFeed } from '#test/support/server/open-feed.ts'
import { eventually, openSocket, type TestSocket } from '#test/support/server/open-socket.ts'

describe.runIf(hasServices)('two nodes, the clock of one five minutes ahead', () => {
  const cluster = useCluster({}, { minutesAhead: 5 })
  const urls = () => cluster().nodes.map(({ url }) => url)
  const one = () => urls()[0] ?? ''
  const other = () => urls()[1] ?? ''
  const nodeOf = (index: number) => urls()[index % 2] ?? ''

  const watch = async (opened: Promise<TestSocket>) => {
    const socket = await opened
    onTestFinished(() => void socket.socket.disconnect())
    return socket
  }
  const setStock = async (goodsId: number, stock: number) => {
    const token = await signInAdministrator(one())
    const { status } = await callShop(one(), `/api/goods/${goodsId}`, { method: 'PATCH', token, body: { stock } })
    expect(status).toBe(200)
  }
  const stockOf = async (url: string, goodsId: number) =>
    (await (await callShop(url, `/api/goods/${goodsId}`)).json()).goods.stock

  test('twenty shoppers on both nodes after the last three pieces: exactly three orders, and each watcher hears each once', async () => {
    await setStock(1, 3)
    const watchers = await Promise.all(
      urls().flatMap((url) => [watch(openFeed(url, { batched: true })), watch(openFeed(url, { batched: false }))]),
    )
    const before = watchers.map((watcher) => watcher.purchases().length)
    const shoppers = await Promise.all(Array.from({ length: 20 }, (_, index) => signUp(nodeOf(index), `하나${index}`)))
    const answers = await Promise.all(shoppers.map(({ token }, index) => order(nodeOf(index), token, 1)))
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      ...Array(3).fill('201'),
      ...Array(17).fill('409'),
    ])
    expect(await Promise.all(urls().map((url) => stockOf(url, 1)))).toEqual([0, 0])
    await eventually(() => {
      const heard = watchers.map((watcher, index) => watcher.purchases().slice(before[index]))
      expect(new Set(heard.map((seqs) => seqs.join()))).toHaveProperty('size', 1)
      expect(heard[0]).toHaveLength(3)
    })
  })

  test('a rush on both nodes: each watcher hears each purchase once, in the order of the feed', async () => {
    const shoppers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => signUp(nodeOf(index), `둘${index}-${crypto.randomUUID().slice(0, 4)}`)),
    )
    const { latest } = await (await callShop(one(), '/api/purchases')).json()
    const watchers = await Promise.all(urls().map((url) => watch(openFeed(url, { batched: true, from: latest }))))
    const rush = shoppers.flatMap(({ token }, index) =>
      Array.from({ length: 5 }, () => orderUntilAnswered(nodeOf(index), token, 11 + index)),
    )
    await Promise.all(rush)
    const answer = await callShop(one(), '/api/purchases?limit=1')
    const newest: number = (await answer.json()).latest
    await eventually(() => {
      for (const watcher of watchers) expect(watcher.purchases().at(-1)).toBe(newest)
    })
    for (const watcher of watchers) {
      expect(watcher.purchases()).toHaveLength(rush.length)
      expect(watcher.purchases()).toEqual(watcher.purchases().toSorted((first, second) => first - second))
    }
  })

  test('the same attempt on both nodes at once is one order', async () => {
    const { token } = await signUp(one(), '두리')
    const key = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => order(nodeOf(index), token, 2, key)))
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).order.orderId))
    expect(new Set(ids).size).toBe(1)
    const { orders } = await (await callShop(other(), '/api/orders', { token })).json()
    expect(orders).toHaveLength(1)
  })

  test('what several devices add to one cart at once is the sum, and every device hears it', async () => {
    const { token } = await signUp(one(), '세나')
    const device = await watch(openSocket(other(), { auth: { token } }))
    const add = (url: string) =>
      callShop(url, '/api/cart/items', { token, key: crypto.randomUUID(), body: { goodsId: 3, quantity: 1 } })
    await Promise.all(Array.from({ length: 10 }, (_, index) => add(nodeOf(index))))
    await eventually(() => {
      expect(device.received('CART_CHANGED').at(-1)).toEqual({ lines: [{ goodsId: 3, quantity: 10 }] })
    })
  })

  test('signing out on one node closes the sockets on the other', async () => {
    const { token } = await signUp(one(), '네모')
    const socket = await watch(openSocket(other(), { auth: { token } }))
    await callShop(one(), '/api/auth', { method: 'DELETE', token })
    await eventually(() => expect(socket.socket.connected).toBe(false))
    expect((await callShop(other(), '/api/users/me', { token })).status).toBe(401)
  })

  test('two administrators who demote each other on two nodes: exactly one succeeds', async () => {
    const boss = await signInAdministrator(one())
    const users = await Promise.all(['다솜', '여울'].map((nickname) => signUp(one(), nickname)))
    const ids = await Promise.all(
      users.map(async ({ token }) => (await (await callShop(one(), '/api/users/me', { token })).json()).user.userId),
    )
    const setRole = (url: string, token: string, userId: number, role: string) =>
      callShop(url, `/api/admin/users/${userId}`, {
        method: 'PATCH',
        token,
        body: { role, password: 'plum-orchard-42' },
      })
    for (const userId of ids) expect((await setRole(one(), boss, userId, 'administrator')).status).toBe(200)
    const answers = await Promise.all([
      setRole(one(), users[0]?.token ?? '', ids[1], 'shopper'),
      setRole(other(), users[1]?.token ?? '', ids[0], 'shopper'),
    ])
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '403'])
  })

  test('people are counted over the nodes, and what is typed and said in a room is heard on both', async () => {
    const hana = await signUp(one(), '여섯')
    const here = await watch(openSocket(one(), { auth: { token: hana.token } }))
    const there = await watch(openSocket(other()))
    for (const socket of [here, there]) await socket.send('CHANGED_PAGE', '/goods/7')
    await eventually(() => expect(there.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(2))
    for (const socket of [here, there]) await socket.send('join room', 'goods:7')
    await here.send('typing', 'goods:7')
    await here.send('send to room', { room: 'goods:7', msg: '맛있나요?' })
    await eventually(() => {
      expect(there.received('typing')).toHaveLength(1)
      expect(there.received('new message')).toEqual(['맛있나요?'])
    })
    here.socket.disconnect()
    await eventually(() => expect(there.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(1))
  })

  test('an administrator on one node sees the orders of the other, and moves them on', async () => {
    const admin = await signInAdministrator(one())
    const board = await watch(openSocket(`${one()}/admin-alert`, { auth: { token: admin } }))
    const { token } = await signUp(other(), '일곱')
    const shopper = await watch(openSocket(other(), { auth: { token } }))
    const { orderId } = (await (await order(other(), token, 5)).json()).order
    await eventually(() => expect(board.received('new_order')).toContainEqual(expect.objectContaining({ orderId })))
    await callShop(one(), `/api/admin/orders/${orderId}`, { method: 'PATCH', token: admin, body: { status: 'packed' } })
    await eventually(() =>
      expect(shopper.received('ORDER_CHANGED')).toContainEqual({ orderId, status: 'packed', at: expect.any(String) }),
    )
  })

  test('an account that is deleted on one node while it orders on the other leaves no order behind it', async () => {
    const hana = await signUp(one(), '여덟')
    const [ordered, deleted] = await Promise.all([
      order(other(), hana.token, 6),
      callShop(one(), '/api/users/me', { method: 'DELETE', token: hana.token, body: { password: hana.password } }),
    ])
    expect(deleted.status).toBe(204)
    expect([201, 401]).toContain(ordered.status)
    const admin = await signInAdministrator(one())
    const { orders } = await (await callShop(one(), '/api/admin/orders?limit=5', { token: admin })).json()
    const left = orders.filter(
      ({ recipient: to }: { recipient: { name: string } | null }) => to?.name === recipient.name,
    )
    expect(left.every(({ nickname }: { nickname: string }) => nickname !== '여덟')).toBe(true)
  })

  test('the people of a node that dies are forgotten, and counted again where they come back', async () => {
    const here = await watch(openSocket(one()))
    const there = await watch(openSocket(other()))
    for (const socket of [here, there]) await socket.send('CHANGED_PAGE', '/goods/8')
    await eventually(() => expect(here.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(2))
    await cluster().nodes[1]?.kill()
    await eventually(() => expect(here.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(1))
    await cluster().nodes[1]?.start()
    const again = await watch(openSocket(other()))
    await again.send('CHANGED_PAGE', '/goods/8')
    await eventually(() => expect(here.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(2))
    await eventually(() => expect(again.received('SAME_PAGE_VIEWER_COUNT').at(-1)).toBe(2))
  })

  test('long polling works at each node, and administrators sign in at both', async () => {
    for (const url of urls()) {
      const socket = await watch(openSocket(url, { transports: ['polling'] }))
      expect(await socket.send('CHANGED_PAGE', '/')).toEqual({ ok: true })
      expect((await callShop(url, '/api/auth', { body: testAdministrator })).status).toBe(200)
    }
  })
})
