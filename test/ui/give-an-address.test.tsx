import { screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { OrderRequest } from '#app/contract/order.ts'
// Loaded before the field asks for it, so that it formats from the first digit on.
import '#app/features/orders/form/format-phone.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInAddress } from '#test/support/ui/fill-in-address.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const open = () => renderApp({ at: '/order?goodsId=1&quantity=1', as: 'mina' })
const text = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const dialog = async () => within(await screen.findByRole('dialog', { name: '주소 찾기' }))

it('an address is found by a part of it, and the flat is asked for next', async () => {
  const { user } = await open()
  const orders = watchCalls('createOrder')
  await fillIn(user, { '받는 사람': '김미나', 연락처: '01012345678' })
  await fillInAddress(user, '세종대로')
  expect(text('우편번호').value).toBe('04524')
  expect(text('주소').value).toBe('서울특별시 중구 세종대로 110')
  expect(text('주소').readOnly).toBe(true)
  await waitFor(() => expect(document.activeElement).toBe(text('상세주소')))

  await user.keyboard('101호{Enter}')
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await orders[0]?.json()).toMatchObject({
    recipient: {
      name: '김미나',
      phone: '010-1234-5678',
      postcode: '04524',
      address1: '서울특별시 중구 세종대로 110',
      address2: '101호',
    },
  })
  expect(screen.getByText('04524 서울특별시 중구 세종대로 110 101호')).toBeDefined()
})

it('what is not in the list is said, and entered by hand', async () => {
  const { user } = await open()
  const orders = watchCalls('createOrder')
  await fillIn(user, { '받는 사람': 'Mina Kim', 연락처: '+44 20 7946 0018' })
  await user.click(screen.getByRole('button', { name: '주소 찾기' }))
  await user.type((await dialog()).getByRole('searchbox'), 'Baker Street{Enter}')
  expect((await dialog()).getByRole('status').textContent).toMatch(/찾는 주소가 없어요/)
  await user.click((await dialog()).getByRole('button', { name: '주소 직접 입력' }))

  await fillIn(user, { 주소: '221B Baker Street, London' })
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  const { recipient } = v.parse(OrderRequest, await orders[0]?.json())
  expect(recipient).toEqual({
    name: 'Mina Kim',
    phone: '+44 20 7946 0018',
    address1: '221B Baker Street, London',
    address2: '',
  })
})

it('a postcode that is none is said at its field', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: '주소 찾기' }))
  await user.click((await dialog()).getByRole('button', { name: '주소 직접 입력' }))
  await fillIn(user, { 우편번호: '123' })
  await user.tab()
  expect(screen.getByText('우편번호는 숫자 다섯 자리예요.')).toBeDefined()
  await user.type(text('우편번호'), '45')
  expect(screen.queryByText('우편번호는 숫자 다섯 자리예요.')).toBeNull()
})

it('the last address is filled in when the shopper asks for it, and not before', async () => {
  const { user } = await renderApp({
    at: '/order?goodsId=1&quantity=1',
    as: 'mina',
    before: (shop) => shop.anotherShopperBuys(3, 1, 'mina'),
  })
  const useLast = await screen.findByRole('button', { name: '지난 배송지 쓰기' })
  expect(text('받는 사람').value).toBe('')
  await user.click(useLast)
  expect(text('받는 사람').value).toBe('mina')
  expect(text('연락처').value).toBe('010-1234-5678')
  expect(text('주소').value).toBe('서울시 종로구 1')
  expect(screen.queryByRole('button', { name: '지난 배송지 쓰기' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '배송지' }))
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
})

it('a phone number gets its hyphens, and the caret stays where somebody corrects it', async () => {
  const { user } = await open()
  await screen.findByLabelText('연락처')
  await user.type(text('연락처'), '01012345678')
  expect(text('연락처').value).toBe('010-1234-5678')

  text('연락처').setSelectionRange(6, 6)
  await user.keyboard('{Backspace}9')
  expect(text('연락처').value).toBe('010-1934-5678')
  expect(text('연락처').selectionStart).toBe(6)

  await user.clear(text('연락처'))
  await user.click(text('연락처'))
  await user.paste('+82 10-1234-5678')
  expect(text('연락처').value).toBe('+82 10-1234-5678')
  await user.clear(text('연락처'))
  await user.click(text('연락처'))
  await user.paste('(02) 123 4567')
  expect(text('연락처').value).toBe('02-123-4567')
})

it.each([
  ['(+82) 10-1234-5678', '+82 10-1234-5678'],
  ['\u202a+82 10-1234-5678\u202c', '+82 10-1234-5678'],
  ['0082 10 1234 5678', '+82 10-1234-5678'],
  ['０１０ １２３４ ５６７８', '010-1234-5678'],
])('a phone number that is pasted as %j is ordered with as %s', async (pasted, phone) => {
  const { user } = await open()
  const orders = watchCalls('createOrder')
  await fillIn(user, { '받는 사람': '김미나' })
  await user.click(text('연락처'))
  await user.paste(pasted)
  await fillInAddress(user)
  await user.click(screen.getByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(await orders[0]?.json()).toMatchObject({ recipient: { phone } })
})

it('an extension is kept in the field, and the shopper is asked to leave it out', async () => {
  const { user } = await open()
  await user.click(await screen.findByLabelText('연락처'))
  await user.paste('02-123-4567 내선 12')
  await user.tab()
  expect(text('연락처').value).toBe('02-123-4567 내선 12')
  expect(screen.getByText('내선 번호는 빼고 적어 주세요.')).toBeDefined()
})

it('what is typed into the dialog stays when the mouse selects it and is let go beside the dialog', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: '주소 찾기' }))
  const element = await screen.findByRole('dialog', { name: '주소 찾기' })
  const query = (await dialog()).getByRole<HTMLInputElement>('searchbox')
  await user.type(query, '세종대로')
  await user.pointer([
    { keys: '[MouseLeft>]', target: query },
    { keys: '[/MouseLeft]', target: element },
  ])
  expect(screen.getByRole('dialog', { name: '주소 찾기' })).toBe(element)
  expect(query.value).toBe('세종대로')

  await user.click(element)
  expect(screen.queryByRole('dialog')).toBeNull()
})
