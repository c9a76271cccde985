import { setTimeout as wait } from 'node:timers/promises'
import { testAdministrator } from '../backend/test-backend-options.ts'

export interface ShopCall {
  method?: string
  token?: string
  key?: string
  body?: object
}

/** One call of the shop's API. Rejects when no answer comes within some seconds. */
export const callShop = (url: string, path: string, { method, token, key, body }: ShopCall = {}): Promise<Response> =>
  fetch(url + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    signal: AbortSignal.timeout(8000),
  })

const password = 'plum-orchard-42'

async function tokenOf(url: string, account: { email: string; password: string }): Promise<string> {
  const { token } = await (await callShop(url, '/api/auth', { body: account })).json()
  return token
}

export const signInAdministrator = (url: string): Promise<string> => tokenOf(url, testAdministrator)

/** Signs a shopper up and in. */
export async function signUp(url: string, nickname: string) {
  const account = { email: `${crypto.randomUUID()}@example.com`, password }
  const { status } = await callShop(url, '/api/users', { body: { nickname, ...account, confirmPassword: password } })
  if (status !== 201) throw new Error(`Signing up was answered ${status}`)
  return { ...account, nickname, token: await tokenOf(url, account) }
}

export const recipient = { name: '하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** Orders pieces of one product in one attempt. */
export const order = (url: string, token: string, goodsId: number, key: string = crypto.randomUUID()) =>
  callShop(url, '/api/orders', { token, key, body: { items: [{ goodsId, quantity: 1 }], recipient } })

/** How long an attempt is repeated, in ms. */
const patience = 30_000

/** Orders one piece as the app does: an attempt without an answer, or with one of trouble, is repeated under its key. Returns the order's id. */
export async function orderUntilAnswered(url: string, token: string, goodsId: number): Promise<string> {
  const key = crypto.randomUUID()
  const giveUpAt = performance.now() + patience
  for (;;) {
    const answer = await order(url, token, goodsId, key).catch(() => undefined)
    if (answer?.status === 201) return (await answer.json()).order.orderId
    if (answer && answer.status < 500) throw new Error(`Ordering was answered ${answer.status}: ${await answer.text()}`)
    if (performance.now() > giveUpAt) throw new Error('Ordering was never answered')
    const retryAfter = Number(answer?.headers.get('retry-after') ?? 0)
    await wait(Math.max(50, Math.min(retryAfter, 1) * 1000))
  }
}
