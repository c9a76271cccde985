import { expect, expectTypeOf, test } from 'vitest'
import { endpointNames } from '#app/contract/every-route.ts'
import type { Order } from '#app/contract/order.ts'
import type { EndpointAnswer, EndpointInput, EndpointRequest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import {
  type CommandPayload,
  type CommandResult,
  type EventArgs,
  namespaceNames,
  socket,
} from '#app/contract/socket.ts'
import type { Session } from '#mock-server/core/backend.ts'
import { commands } from '#mock-server/core/commands.ts'
import type { CommandsOf, Endpoints } from '#mock-server/core/context.ts'
import { createEndpoints } from '#mock-server/core/create-endpoints.ts'

// Checked by `tsc`: each line under @ts-expect-error is a mistake, and stops the build when it is none any more.
const endpoints = createEndpoints('')

test('a missing, renamed or surplus endpoint does not compile', () => {
  const { getCart, ...withoutCart } = endpoints
  // @ts-expect-error getCart is missing
  withoutCart satisfies Endpoints
  const renamed = { ...withoutCart, readCart: getCart }
  // @ts-expect-error the table's name is getCart
  renamed satisfies Endpoints
  expect(Object.keys(endpoints).toSorted()).toEqual(endpointNames.toSorted())
  expectTypeOf<keyof Endpoints>().toEqualTypeOf<EndpointName>()
})

test('a missing or renamed command does not compile', () => {
  const { BUY, CHANGED_PAGE } = commands['/']
  // @ts-expect-error CHANGED_PAGE is missing
  ;({ BUY }) satisfies CommandsOf<'/'>
  // @ts-expect-error LEFT_PAGE is no command of the table
  ;({ BUY, CHANGED_PAGE, LEFT_PAGE: CHANGED_PAGE }) satisfies CommandsOf<'/'>
  for (const name of namespaceNames) {
    expect(Object.keys(commands[name]).toSorted()).toEqual(Object.keys(socket[name].commands).toSorted())
  }
})

test('a renamed field does not compile, neither in what is asked nor in what is answered', () => {
  const { getMe, ...others } = endpoints
  const misnamed = {
    ...others,
    getMe: ({ session }: { session: Session }) => Promise.resolve({ account: session.user }),
  }
  // @ts-expect-error the answer is { user }
  misnamed satisfies Endpoints
  expectTypeOf(getMe).returns.resolves.toHaveProperty('user')

  const request: EndpointInput<'putCartLine'> = { params: { goodsId: 1 }, body: { quantity: 2 } }
  // @ts-expect-error the field is `quantity`
  request.body = { amount: 2 }
  const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
  // @ts-expect-error an order takes an Idempotency-Key
  const order: EndpointInput<'createOrder'> = { body: { items: [], recipient } }
  expect(order).not.toHaveProperty('idempotencyKey')
})

test('the tables give the functions their types', () => {
  expectTypeOf<EndpointRequest<'getGoods'>>().toEqualTypeOf<{ params: { goodsId: number } }>()
  expectTypeOf<EndpointAnswer<'signOut'>>().toEqualTypeOf<undefined>()
  expectTypeOf<EndpointAnswer<'getOrder'>>().toEqualTypeOf<{ order: Order }>()
  expectTypeOf<CommandPayload<'/', 'CHANGED_PAGE'>>().toEqualTypeOf<string>()
  expectTypeOf<CommandResult<'/', 'BUY'>>().toEqualTypeOf<{ order: Order }>()
  expectTypeOf<EventArgs<'/', 'STOCK_CHANGED'>[0]>().toEqualTypeOf<{ goodsId: number; stock: number; sold: number }>()
})

test('a session is there by type exactly where the route asks for one', () => {
  type SessionOf<K extends EndpointName> = Parameters<Endpoints[K]>[0]['session']
  expectTypeOf<SessionOf<'listGoods'>>().toEqualTypeOf<Session | null>()
  expectTypeOf<SessionOf<'getCart'>>().toEqualTypeOf<Session>()
  expectTypeOf<SessionOf<'addGoods'>>().toEqualTypeOf<Session>()
})
