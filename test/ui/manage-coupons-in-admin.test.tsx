import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { loseAnswer } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const openCoupons = () => renderApp({ at: '/admin?tab=coupons', as: administratorName })
const lastDay = (day: string) => fireEvent.change(screen.getByLabelText('끝나는 날'), { target: { value: day } })
const card = async (code: string) => within(await screen.findByRole('article', { name: code }))

it('an administrator adds a coupon, sees it used as orders come, and ends it', async () => {
  const { user } = await openCoupons()
  await user.click(await screen.findByRole('button', { name: '쿠폰 추가' }))
  await fillIn(user, { '쿠폰 코드': 'Spring', '할인 금액 (원)': '2,000', '수량 (건)': '10' })
  lastDay('2090-05-31')
  await user.click(screen.getByRole('button', { name: '추가하기' }))

  const spring = await card('Spring')
  expect(spring.getByText(/2,000원 할인/)).toBeDefined()
  expect(spring.getByText('사용 가능')).toBeDefined()
  expect(spring.getByText('10건 중 0건 사용')).toBeDefined()

  await call('createOrder', {
    body: {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 종로구 사직로 1', address2: '' },
      payment: { expectedTotal: 4000, couponCode: 'SPRING' },
    },
    idempotencyKey: 'with-a-coupon',
  })
  expect(await spring.findByText('10건 중 1건 사용', {}, { timeout: 5_000 })).toBeDefined()

  await user.click(spring.getByRole('button', { name: 'Spring 종료하기' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '종료하기' }))
  expect(await spring.findByText('종료')).toBeDefined()
  expect(spring.queryByRole('button')).toBeNull()

  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText(/‘Spring’ 쿠폰을 종료했어요/)).toBeDefined()
  expect(screen.getByText(/‘Spring’ 쿠폰을 추가했어요/)).toBeDefined()
})

it('a percentage has a maximum, and its last day is included, in Korean time', async () => {
  const { user } = await openCoupons()
  await user.click(await screen.findByRole('button', { name: '쿠폰 추가' }))
  await user.click(screen.getByRole('radio', { name: '비율' }))
  await fillIn(user, {
    '쿠폰 코드': 'TENTH',
    '할인율 (%)': '10',
    '최대 할인 금액 (원)': '5000',
    '최소 상품 금액 (원)': '20000',
  })
  fireEvent.change(screen.getByLabelText('시작하는 날'), { target: { value: '2090-05-01' } })
  lastDay('2090-05-01')
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  const tenth = await card('TENTH')
  expect(tenth.getByText(/10% 할인, 최대 5,000원/)).toBeDefined()
  expect(tenth.getByText('시작 전')).toBeDefined()
  const { coupons } = await call('listCoupons', { query: {} })
  expect(coupons[0]).toMatchObject({ startsAt: '2090-04-30T15:00:00.000Z', endsAt: '2090-05-01T15:00:00.000Z' })
})

it('what makes no sense is said at its field, and what was typed stays', async () => {
  const { user, shop } = await openCoupons()
  await shop.addsCoupon({ code: 'TAKEN', kind: 'amount', value: 1000 })
  await user.click(await screen.findByRole('button', { name: '쿠폰 추가' }))
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(screen.getByText('코드는 글자, 숫자, _, -로 4~20자까지 쓸 수 있어요.')).toBeDefined()
  expect(screen.getByText('끝나는 날을 입력해 주세요.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('쿠폰 코드'))

  await fillIn(user, { '쿠폰 코드': 'taken', '할인 금액 (원)': '1000' })
  lastDay('2020-01-01')
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(await screen.findByText('끝나는 날은 시작하는 날보다 빠를 수 없어요.')).toBeDefined()
  lastDay('2090-01-01')
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(await screen.findByText('이미 있는 쿠폰 코드예요.')).toBeDefined()
  expect(screen.getByDisplayValue('taken')).toBeDefined()

  await user.click(screen.getByRole('radio', { name: '비율' }))
  await fillIn(user, { '할인율 (%)': '101' })
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(screen.getByText('할인율은 1~100의 정수로 적어 주세요.')).toBeDefined()
})

it('a coupon whose answer was lost is found in the list', async () => {
  const { user } = await openCoupons()
  await user.click(await screen.findByRole('button', { name: '쿠폰 추가' }))
  await fillIn(user, { '쿠폰 코드': 'LOST', '할인 금액 (원)': '1000' })
  lastDay('2090-01-01')
  loseAnswer('addCoupon')
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(await screen.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: '취소' }))
  await waitFor(async () => expect(await card('LOST')).toBeDefined())
})
