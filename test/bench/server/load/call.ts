import { randomUUID } from 'node:crypto'
import { type Agent, request } from 'node:http'

export const callKinds = ['list', 'search', 'cart', 'order', 'figures', 'admin list'] as const
export type CallKind = (typeof callKinds)[number]

/** One the categories know, one in Latin, one nobody sells. */
const words = ['콜라', 'coffee', '어디에도 없는 말']
const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }

export interface Target {
  url: string
  /** How many accounts have a session; see `fillAccounts`. */
  accounts: number
  /** User id of the first of them. */
  firstAccount: number
}

interface Sent {
  method: string
  path: string
  body?: object
}

/** A call of a random account. Both servers take it: the shop reads session and key, the reference `userId`. */
function toSend(kind: CallKind, userId: number): Sent {
  const goodsId = 1 + Math.floor(Math.random() * 40)
  switch (kind) {
    case 'list':
      return { method: 'GET', path: '/api/goods' }
    case 'search':
      return { method: 'GET', path: `/api/goods?q=${encodeURIComponent(words[goodsId % words.length] ?? '')}` }
    case 'figures':
      return { method: 'GET', path: '/api/admin/figures' }
    case 'admin list':
      return { method: 'GET', path: '/api/admin/orders' }
    case 'cart':
      return { method: 'POST', path: '/api/cart/items', body: { userId, goodsId, quantity: 1 } }
    case 'order':
      return {
        method: 'POST',
        path: '/api/orders',
        body: { userId, goodsId, quantity: 1, items: [{ goodsId, quantity: 1 }], recipient },
      }
  }
}

/** How long a client waits for an answer before it gives up, in ms. */
const patience = 10_000

/** Makes a call and resolves with its status; 0 when there was no answer. */
export function call(target: Target, agent: Agent, kind: CallKind): Promise<number> {
  const account = Math.floor(Math.random() * target.accounts)
  const { method, path, body } = toSend(kind, target.firstAccount + account)
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    // The first account is an administrator's.
    authorization: `Bearer filled-session-${kind === 'figures' || kind === 'admin list' ? 1 : account + 1}`,
    ...(body && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'idempotency-key': randomUUID(),
    }),
  }
  return new Promise((resolve) => {
    const sent = request(target.url + path, { agent, method, headers, timeout: patience }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('close', () => resolve(0))
    })
    sent.once('timeout', () => sent.destroy())
    sent.once('error', () => resolve(0))
    sent.end(text)
  })
}

/** How long `/healthz` takes to answer on a connection of its own, in ms; `undefined` without an answer. */
export function askHealth(url: string, agent: Agent): Promise<number | undefined> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const sent = request(`${url}/healthz`, { agent, timeout: patience }, (response) => {
      response.resume()
      response.once('end', () => resolve(performance.now() - startedAt))
    })
    sent.once('timeout', () => sent.destroy())
    sent.once('error', () => resolve(undefined))
    sent.end()
  })
}
