import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import type { Stage } from '#test/support/parity/stage.ts'

export const password = 'plum-orchard-42'

/** Signs up and in, and returns the token. */
export async function join(stage: Stage, nickname: string): Promise<string> {
  const email = `${nickname}@example.com`
  await stage.call('signUp', 201, { json: { nickname, email, password, confirmPassword: password } })
  return signIn(stage, email, password)
}

export const signInAsAdministrator = (stage: Stage) =>
  signIn(stage, testAdministrator.email, testAdministrator.password)

async function signIn(stage: Stage, email: string, secret: string): Promise<string> {
  const { cookie } = await stage.call('signIn', 200, { json: { email, password: secret } })
  if (typeof cookie !== 'object') throw new Error(`${email} got no session`)
  return cookie.token
}

export const recipient = { name: '미나', phone: '010-1234-5678', address1: '서울시 종로구 1', address2: '' }

export const orderOf = (goodsId: number, quantity = 1) => ({ items: [{ goodsId, quantity }], recipient })
