import { randomUUID } from 'node:crypto'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 종로구 종로 1', address2: '' }

export interface ApiShopper {
  nickname: string
  token: string
  /** Orders one goods by REST. */
  buys: (goodsId: number, quantity?: number) => Promise<void>
}

/** A shopper without a browser, for what happens on the other side of a browser test. */
export async function createApiShopper(url: string, nickname: string): Promise<ApiShopper> {
  const email = `${randomUUID()}@example.com`
  const password = randomUUID()
  await post(`${url}/api/users`, { nickname, email, password, confirmPassword: password })
  const { token } = (await post(`${url}/api/auth`, { email, password })) as { token: string }
  return {
    nickname,
    token,
    buys: async (goodsId, quantity = 1) => {
      await post(
        `${url}/api/orders`,
        { items: [{ goodsId, quantity }], recipient },
        { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      )
    },
  }
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${JSON.stringify(answer)}`)
  return answer
}
