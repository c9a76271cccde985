import { io } from 'socket.io-client'
import * as v from 'valibot'
import type { Address, NewAddress } from '#app/contract/address.ts'
import type { NewCoupon } from '#app/contract/coupon.ts'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { rest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { EventArgs, EventName } from '#app/contract/socket.ts'
import type { Role, User } from '#app/contract/user.ts'
import type { Ack, Backend, EndpointReply, SocketCaller } from '#mock-server/core/backend.ts'
import { createBackend } from '#mock-server/core/create-backend.ts'
import { createMemoryCookieJar } from '#mock-server/msw/cookie-jar.ts'
import { createMswAdapter, type MswAdapter } from '#mock-server/msw/create-msw-adapter.ts'
import { guestCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signInAs, signUpShopper, type TestCall } from '../backend/call-endpoint.ts'
import { receive } from '../backend/receive.ts'
import { shopCaller } from '../backend/shop-caller.ts'
import { testAdministrator, testBackendOptions } from '../backend/test-backend-options.ts'
import { orderAsGuest, placedBy } from '../server/guest-calls.ts'
import type { Network } from './create-overrides.ts'

/** Who may sign in as an administrator. */
export const administratorName = '관리자'

export interface TestShopParts {
  /** Closed with the shop. */
  store: Store
  network: Network
}

/** The shop of `store` behind the MSW adapter, and everything that happens in it which is not done by the screen that is looked at. */
export async function openTestShop({ store, network }: TestShopParts) {
  const cookieJar = createMemoryCookieJar()
  const tokens = new Map<string, string>()
  let backend: Backend
  let adapter: MswAdapter
  let orders = 0
  let closed = false

  async function start(): Promise<void> {
    // The store outlives a backend here, as a database outlives a server.
    backend = await createBackend({
      ...testBackendOptions,
      store: { ...store, close: () => Promise.resolve() },
      // A page that is gone may have asked something on its way out.
      onBug: (incidentId, error) => !closed && console.error(incidentId, error),
    })
    adapter = createMswAdapter({ backend, origin: location.origin, cookieJar })
    network.resetHandlers(...adapter.handlers)
  }

  async function stop(): Promise<void> {
    await adapter.close()
    await backend.close()
  }

  /** The token of a shopper, who is signed up where there is none of that name; or the administrator's. */
  async function tokenOf(nickname: string): Promise<string> {
    const open = async () =>
      nickname === administratorName
        ? signInAs(backend, testAdministrator)
        : (await signUpShopper(backend, nickname)).token
    const token = tokens.get(nickname) ?? (await open())
    tokens.set(nickname, token)
    return token
  }

  const call = async (nickname: string, name: EndpointName, call: TestCall): Promise<EndpointReply> =>
    succeed(name, { token: await tokenOf(nickname), ...call })

  /** Who sends a socket command, without a socket. */
  async function speaker(nickname: string): Promise<SocketCaller> {
    const session = await backend.findSession(await tokenOf(nickname))
    return { sessionId: session?.sessionId, limitKey: nickname, language: 'ko' }
  }

  await start()
  return {
    /** What shows that one is `nickname`, on another browser; who has no account yet is signed up. */
    tokenOf,
    /** Signs `nickname` in on the browser under test, and answers who that is. */
    async signIn(nickname: string): Promise<User> {
      const token = await tokenOf(nickname)
      cookieJar.set(token)
      const session = await backend.findSession(token)
      if (!session) throw new Error(`${nickname} is not signed in`)
      return session.user
    },
    /** Ends every session of `nickname`, as if signed out in another tab. */
    async signOutEverywhere(nickname: string): Promise<void> {
      for (const token of new Set([tokens.get(nickname), cookieJar.get()])) {
        const session = token === undefined ? null : await backend.findSession(token)
        if (token && session?.user.nickname === nickname) await succeed('signOut', { token })
      }
      tokens.delete(nickname)
    },
    /** Someone else orders one goods, or several: the order is written and everybody receives it. */
    async anotherShopperBuys(goodsIds: number | readonly number[], quantity = 1, nickname = '옆집손님'): Promise<void> {
      await succeed('createOrder', {
        token: await tokenOf(nickname),
        headers: { 'idempotency-key': `another-shopper-${++orders}` },
        body: {
          items: [goodsIds].flat().map((goodsId) => ({ goodsId, quantity })),
          recipient: { name: nickname, phone: '010-1234-5678', address1: '서울시 종로구 1', address2: '' },
        },
      })
    },
    /** Someone orders one goods without an account, in another browser. */
    async aGuestOrders(goodsId: number, email: string): Promise<void> {
      placedBy(await orderAsGuest(backend, { email, items: [{ goodsId, quantity: 1 }] }))
    },
    /** This browser no longer has what opens the orders of a guest. */
    forgetGuest: () => cookieJar.set(undefined, guestCookie),
    /** Someone puts goods into the cart of their account, as if in another tab. */
    async putsIntoCart(nickname: string, goodsId: number, quantity = 1): Promise<void> {
      const params = { goodsId: String(goodsId) }
      await succeed('putCartLine', { token: await tokenOf(nickname), params, body: { quantity } })
    },
    /** Someone puts a product on the wishlist of their account, or removes it, as if in another tab. */
    async wishesFor(nickname: string, goodsId: number, wished = true): Promise<void> {
      const params = { goodsId: String(goodsId) }
      await succeed(wished ? 'addWish' : 'removeWish', { token: await tokenOf(nickname), params })
    },
    /** Someone saves an address, as if in another tab. */
    async savesAddress(address: Pick<NewAddress, 'label' | 'recipient'>, nickname: string): Promise<void> {
      await succeed('addAddress', { token: await tokenOf(nickname), body: address })
    },
    /** The addresses of an account, as the shop's database has them. */
    async addressesOf(nickname: string): Promise<Address[]> {
      const { body } = await succeed('listAddresses', { token: await tokenOf(nickname) })
      return v.parse(rest.listAddresses.answer, body).addresses
    },
    /** Pieces on the shelf, as the shop's database has them. */
    async stockOf(goodsId: number): Promise<number> {
      const { body } = await succeed('getGoods', { params: { goodsId: String(goodsId) } })
      return v.parse(rest.getGoods.answer, body).goods.stock
    },
    /** An administrator changes goods: price, stock, texts. */
    async changeGoods(goodsId: number, change: GoodsChange): Promise<void> {
      await call(administratorName, 'changeGoods', { params: { goodsId: String(goodsId) }, body: change })
    },
    /** An administrator makes a coupon, good for years where nothing else is said. Answers its number. */
    async addsCoupon(coupon: Pick<NewCoupon, 'code' | 'kind' | 'value'> & Partial<NewCoupon>): Promise<number> {
      const token = await tokenOf(administratorName)
      const period = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2090-01-01T00:00:00Z' }
      const { body } = await succeed('addCoupon', { token, body: { ...period, ...coupon } })
      return v.parse(rest.addCoupon.answer, body).coupon.couponId
    },
    /** An administrator ends a coupon. */
    async endsCoupon(couponId: number): Promise<void> {
      await call(administratorName, 'endCoupon', { params: { couponId: String(couponId) } })
    },
    /** An administrator takes goods out of the shop. */
    async retireGoods(goodsId: number): Promise<void> {
      await call(administratorName, 'retireGoods', { params: { goodsId: String(goodsId) } })
    },
    /** An administrator moves an order to another status; its number counts all orders of the shop. */
    async moveOrder(orderNumber: number, status: OrderStatus): Promise<void> {
      const [order] = await backend.orders.between(orderNumber - 1, orderNumber, 1)
      if (!order) throw new Error(`there is no order ${orderNumber}`)
      await call(administratorName, 'changeOrderStatus', { params: { orderId: order.orderId }, body: { status } })
    },
    /** What is due of payments is done, as every few seconds: the provider decides and sends webhooks, and orders expire. */
    doDueWork: () => backend.runDueWork(),
    /** Someone calls an endpoint, as if in another tab. Fails unless it succeeds. */
    call,
    /** Somebody orders goods, which are delivered. */
    async receives(nickname: string, goodsId: number): Promise<void> {
      await receive(backend, await tokenOf(nickname), goodsId)
    },
    /** Somebody reviews goods that they have received. */
    async reviews(nickname: string, goodsId: number, stars: number, text = ''): Promise<void> {
      const params = { goodsId: String(goodsId) }
      await succeed('addReview', { token: await tokenOf(nickname), params, body: { stars, text } })
    },
    /** An administrator hides a review. */
    async hidesReview(reviewId: number, hiddenReason: string): Promise<void> {
      const token = await tokenOf(administratorName)
      const params = { reviewId: String(reviewId) }
      await succeed('setReviewVisibility', { token, params, body: { hiddenReason } })
    },
    /** An administrator changes somebody's rights. */
    async changeRole(nickname: string, role: Role): Promise<void> {
      const session = await backend.findSession(await tokenOf(nickname))
      if (!session) throw new Error(`${nickname} is not signed in`)
      const body = { role, password: testAdministrator.password }
      await call(administratorName, 'changeRole', { params: { userId: String(session.user.userId) }, body })
    },
    /** Somebody opens the shop elsewhere; answers how they leave. */
    async visit(nickname = '옆집손님'): Promise<() => void> {
      const token = await tokenOf(nickname)
      const socket = io(location.origin, {
        forceNew: true,
        reconnection: false,
        auth: { token },
      })
      await new Promise<void>((resolve) => socket.once('connect', resolve))
      return () => void socket.disconnect()
    },
    /** Somebody says something about goods. */
    async says(nickname: string, goodsId: number, msg: string): Promise<void> {
      const caller = shopCaller(await speaker(nickname))
      done(await backend.runCommand('/', 'send to room', caller, { room: `goods:${goodsId}`, msg }))
    },
    /** Somebody writes to the shop; an administrator answers in a thread. */
    async writesToShop(nickname: string, msg: string, threadId?: number): Promise<void> {
      const payload = { msg, ...(threadId !== undefined && { threadId }) }
      done(await backend.runCommand('/customer-chat', 'msg', await speaker(nickname), payload))
    },
    /** Somebody deletes their account. */
    async deletesAccount(nickname: string): Promise<void> {
      const token = await tokenOf(nickname)
      await succeed('deleteMe', { token, body: { password: 'plum-orchard-42' } })
      tokens.delete(nickname)
    },
    /** Everybody receives an event, though nothing has happened: for what no real shop would do, or not so often. */
    emit<K extends EventName<'/'>>(event: K, ...args: EventArgs<'/', K>): void {
      // Checked by this function's own types; the server's can't follow a name that is a parameter.
      const { io }: { io: { emit(name: string, ...args: unknown[]): boolean } } = adapter
      io.emit(event, ...args)
    },
    /** Cuts the sockets without a word; clients may come back at once. */
    dropConnection: () => adapter.engine.drop(),
    /** The shop is gone: no answer to anything. */
    stop,
    /** It is back, with what its database knew. Overrides of endpoints are gone. */
    start,
    /** The shop dies and comes back: `stop`, then `start`. */
    restart: (): Promise<void> => stop().then(start),
    async close(): Promise<void> {
      closed = true
      await adapter.close()
      await backend.close()
      await store.close()
    },
  }

  async function succeed(...[name, call]: [Parameters<typeof callEndpoint>[1], Parameters<typeof callEndpoint>[2]]) {
    const reply = await callEndpoint(backend, name, call)
    if (reply.status >= 400) throw new Error(`${name} was refused: ${JSON.stringify(reply.body)}`)
    return reply
  }
}

function done(ack: Ack): void {
  if (!ack.ok) throw new Error(`the command was refused: ${JSON.stringify(ack.error)}`)
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>
