import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { breakOff, delay } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const cider = '시원한 사이다'
const cola = '시원한 콜라'

async function openGoods(q: string, names: string[]) {
  const app = await renderApp({
    at: `/admin?tab=goods&q=${q}`,
    as: administratorName,
    goods: [{ goodsId: 3, price: 4530 }],
  })
  await screen.findByText('실시간')
  for (const name of names) await app.user.click(await screen.findByRole('checkbox', { name: `${name} 선택` }))
  return app
}

const bar = () => within(screen.getByRole('region', { name: '선택한 상품' }))
const drawer = async () => within(await screen.findByRole('dialog', { name: '가격 변경' }))
const priceOf = (name: string) => screen.getByLabelText<HTMLInputElement>(`${name}: 가격 (원)`).value
const rows = (form: Awaited<ReturnType<typeof drawer>>) =>
  form
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const selected = () =>
  screen.queryAllByRole('checkbox', { name: / 선택$/, checked: true }).map((one) => one.getAttribute('aria-label'))

it('an administrator sees each old and new price, lowers both, and undoes it', async () => {
  const { user } = await openGoods('시원한', [cider, cola])
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  const form = await drawer()
  await fillIn(user, { 얼마나: '10' })
  expect(rows(form)).toEqual(expect.arrayContaining([`${cider}4,530원4,080원`, `${cola}3,000원2,700원`]))
  await user.click(form.getByRole('button', { name: '2개 가격 변경' }))
  expect(await bar().findByText('2개의 가격을 바꿨어요.')).toBeDefined()
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect([priceOf(cider), priceOf(cola)]).toEqual(['4,080', '2,700']))
  expect(selected()).toEqual([])

  await user.click(bar().getByRole('button', { name: '되돌리기' }))
  await waitFor(() => expect([priceOf(cider), priceOf(cola)]).toEqual(['4,530', '3,000']))
  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText('4,080원 → 4,530원')).toBeDefined()
  expect(screen.getByText('4,530원 → 4,080원')).toBeDefined()
})

it('by an amount, and without the product that is left out', async () => {
  const { user } = await openGoods('시원한', [cider, cola])
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  const form = await drawer()
  await user.click(form.getByRole('radio', { name: '올리기' }))
  await user.click(form.getByRole('radio', { name: '금액(원)' }))
  await fillIn(user, { 얼마나: '1,234원' })
  await user.click(form.getByRole('checkbox', { name: `${cola} 가격 변경에 넣기` }))
  await user.click(form.getByRole('button', { name: '1개 가격 변경' }))
  await waitFor(() => expect(priceOf(cider)).toBe('5,760'))
  expect(priceOf(cola)).toBe('3,000')
})

it('a price that another administrator changes meanwhile stays, is named, and stays selected', async () => {
  const { shop, user } = await openGoods('시원한', [cider, cola])
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  await fillIn(user, { 얼마나: '10' })
  let release = () => {}
  delay('changeGoods', new Promise<void>((resolve) => (release = resolve)))
  await user.click((await drawer()).getByRole('button', { name: '2개 가격 변경' }))
  await shop.changeGoods(3, { price: 7000 })
  release()
  expect(await bar().findByText(`${cider}: 그사이 가격이 바뀌었어요.`)).toBeDefined()
  expect(bar().getByText('1개의 가격을 바꿨어요.')).toBeDefined()
  await waitFor(() => expect([priceOf(cider), priceOf(cola)]).toEqual(['7,000', '2,700']))
  expect(selected()).toEqual([`${cider} 선택`])
})

it('without a connection nothing changes, the reason is said once, and everything stays selected', async () => {
  const { user } = await openGoods('시원한', [cider, cola])
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  await fillIn(user, { 얼마나: '10' })
  breakOff('changeGoods')
  await user.click((await drawer()).getByRole('button', { name: '2개 가격 변경' }))
  expect(await bar().findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  expect(selected()).toHaveLength(2)
  expect(bar().queryByRole('button', { name: '되돌리기' })).toBeNull()
})

it('what is no number, no change, or below 10 won is said, and nothing is sent', async () => {
  const { user } = await openGoods('시원한', [cider])
  const calls = watchCalls('changeGoods')
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  const form = await drawer()
  for (const text of ['많이', '0', '-5', '1.5']) {
    await fillIn(user, { 얼마나: text })
    await user.keyboard('{Enter}')
    expect(await form.findByText('1 이상의 정수로 적어 주세요.')).toBeDefined()
  }
  await fillIn(user, { 얼마나: '100' })
  await user.keyboard('{Enter}')
  expect(await form.findByText(/벗어나는 상품이 있어요/)).toBeDefined()
  await user.click(form.getByRole('radio', { name: '금액(원)' }))
  await fillIn(user, { 얼마나: '4' })
  await user.keyboard('{Enter}')
  expect(await form.findByText(/바뀌는 가격이 없어요/)).toBeDefined()
  expect(calls).toHaveLength(0)
})

it('each variant of a product has a row and a price of its own', async () => {
  const { user } = await openGoods('감자', ['감자 2kg'])
  await user.click(bar().getByRole('button', { name: '가격 변경' }))
  const form = await drawer()
  await fillIn(user, { 얼마나: '10' })
  await waitFor(() => expect(rows(form).length).toBeGreaterThan(1))
  const before = rows(form).length
  await user.click(form.getByRole('button', { name: `${before}개 가격 변경` }))
  expect(await bar().findByText(`${before}개의 가격을 바꿨어요.`)).toBeDefined()
})
