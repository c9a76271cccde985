import type { EndpointName } from '#app/contract/routes.ts'
import type { Backend, EndpointCall, EndpointReply } from '#mock-server/core/backend.ts'

/** The parts of a REST call that a test sets. The rest is like a call of an API client without a session. */
export interface TestCall {
  params?: Record<string, string>
  query?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** Sent unchanged, with the content type of `headers`. */
  text?: string
  headers?: Record<string, string>
  token?: string
  cookie?: string
  device?: string
  /** What the browser's cookie for guests' orders holds. */
  guest?: string | undefined
  address?: string
}

/** Calls an endpoint like an adapter. */
export function callEndpoint(backend: Backend, name: EndpointName, call: TestCall = {}): Promise<EndpointReply> {
  const headers = new Headers(call.headers)
  if (call.body !== undefined) headers.set('content-type', 'application/json')
  if (call.token !== undefined) headers.set('authorization', `Bearer ${call.token}`)
  const full: EndpointCall = {
    params: call.params ?? {},
    query: new URLSearchParams(call.query),
    headers,
    body: call.text ?? (call.body === undefined ? '' : JSON.stringify(call.body)),
    sessionTokens: call.cookie === undefined ? [] : [call.cookie],
    device: call.device ?? '',
    guestToken: call.guest,
    address: call.address ?? '127.0.0.1',
  }
  return backend.runEndpoint(name, full)
}

export interface TestShopper {
  nickname: string
  email: string
  password: string
  token: string
}

/** Signs a shopper up and in. */
export async function signUpShopper(backend: Backend, nickname: string): Promise<TestShopper> {
  const email = `${crypto.randomUUID()}@example.com`
  const password = 'plum-orchard-42'
  const body = { nickname, email, password, confirmPassword: password }
  const { status } = await callEndpoint(backend, 'signUp', { body })
  if (status !== 201) throw new Error(`signing up was answered ${status}`)
  return { nickname, email, password, token: await signInAs(backend, { email, password }) }
}

/** Signs in and returns the token. */
export async function signInAs(backend: Backend, who: { email: string; password: string }): Promise<string> {
  const { status, setSession } = await callEndpoint(backend, 'signIn', { body: who })
  if (setSession === undefined || setSession === 'ended') throw new Error(`signing in was answered ${status}`)
  return setSession.token
}
