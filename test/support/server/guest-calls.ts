import * as v from 'valibot'
import type { Order } from '#app/contract/order.ts'
import { rest } from '#app/contract/rest.ts'
import type { TestMail } from '#app/contract/test-mailbox.ts'
import type { Backend, EndpointReply } from '#mock-server/core/backend.ts'
import { callEndpoint, type TestCall } from '../backend/call-endpoint.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** The parts of a guest's order that a test sets: one piece of goods 1, paid at once, otherwise. */
export interface GuestOrder extends Pick<TestCall, 'guest' | 'address' | 'token'> {
  email?: string | undefined
  key?: string
  items?: object[]
  payment?: object
}

/** Orders without an account. */
export function orderAsGuest(
  backend: Backend,
  { email = 'guest@example.com', key = crypto.randomUUID(), items, payment, ...call }: GuestOrder = {},
): Promise<EndpointReply> {
  return callEndpoint(backend, 'createOrder', {
    ...call,
    headers: { 'idempotency-key': key },
    body: { items: items ?? [{ goodsId: 1, quantity: 1 }], recipient, payment, guestEmail: email },
  })
}

/** The order of an answer, and what opens it in the browser that has it. Fails for any other answer. */
export function placedBy({ status, body, setGuest }: EndpointReply): { order: Order; guest: string } {
  if (setGuest === undefined) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return { order: v.parse(rest.getOrder.answer, body).order, guest: setGuest.token }
}

/** Looks for a guest's order. */
export const findOrder = (
  backend: Backend,
  body: { email: unknown; orderId?: string; key?: string },
  call: Pick<TestCall, 'guest' | 'address'> = {},
): Promise<EndpointReply> => callEndpoint(backend, 'findGuestOrder', { ...call, body })

/** What the test mailbox has caught, newest first. */
export async function mails(backend: Backend): Promise<TestMail[]> {
  const { body } = await callEndpoint(backend, 'listTestMails')
  return v.parse(rest.listTestMails.answer, body).mails
}

/** The token at the end of a mail's link. */
export const tokenIn = (mail: TestMail | undefined): string => mail?.link.split('=').at(-1) ?? ''
