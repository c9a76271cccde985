import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { breakOff, delay, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

/** The row of the goods that are looked for, once the admin is live. */
async function openGoods(q = '사이다', options: RenderAppOptions = {}) {
  const app = await renderApp({ at: `/admin?tab=goods&q=${q}`, as: administratorName, ...options })
  await screen.findByText('실시간')
  return { ...app, row: within(await screen.findByRole('article', { name: /시원한 사이다/ })) }
}

const stockField = '시원한 사이다: 재고 (개)'
const valueOf = (field: HTMLElement) => (field as HTMLInputElement).value

it('stock and price are edited where they stand, and are the shop’s at once', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3, stock: 50, price: 4500 }] })
  await fillIn(user, { [stockField]: '1,200' })
  await user.keyboard('{Enter}')
  expect(await row.findByText('저장했어요.')).toBeDefined()
  expect(await shop.stockOf(3)).toBe(1200)
  expect(valueOf(row.getByLabelText(stockField))).toBe('1,200')

  await fillIn(user, { '시원한 사이다: 가격 (원)': '5100' })
  await user.click(row.getByRole('button', { name: '시원한 사이다: 가격 (원) 저장' }))
  await waitFor(() => expect(valueOf(row.getByLabelText('시원한 사이다: 가격 (원)'))).toBe('5,100'))
})

it('what shoppers buy meanwhile is said at the field, what was typed stays, and only a second press overwrites it', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3, stock: 50 }] })
  const field = row.getByLabelText(stockField)
  await fillIn(user, { [stockField]: '60' })
  await shop.anotherShopperBuys(3, 1)
  expect(await row.findByText('그사이 바뀌었어요 (지금 49). 그래도 바꾸려면 한 번 더 저장해 주세요.')).toBeDefined()
  await user.keyboard('{Enter}')
  expect(valueOf(field)).toBe('60')
  expect(await shop.stockOf(3)).toBe(49)
  await user.keyboard('{Enter}')
  expect(await row.findByText('저장했어요.')).toBeDefined()
  expect(await shop.stockOf(3)).toBe(60)
})

it('of two administrators who save at once, the later is told, and nothing of the earlier is lost', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3, stock: 50 }] })
  let release = () => {}
  delay('changeGoods', new Promise<void>((resolve) => (release = resolve)), { once: true })
  await fillIn(user, { [stockField]: '60' })
  await user.keyboard('{Enter}')
  // The other one's way to the shop is not held.
  await shop.changeGoods(3, { stock: 77 })
  release()
  expect(await row.findByText('그사이 바뀌었어요 (지금 77). 그래도 바꾸려면 한 번 더 저장해 주세요.')).toBeDefined()
  expect(valueOf(row.getByLabelText(stockField))).toBe('60')
  expect(await shop.stockOf(3)).toBe(77)
})

it('what is no number is not sent, what fails can be sent again, and Esc gives up', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3, stock: 50 }] })
  const calls = watchCalls('changeGoods')
  for (const text of ['-1', '1.5', '많이', '']) {
    await fillIn(user, { [stockField]: text || ' ' })
    await user.keyboard('{Enter}')
    expect(await row.findByText('0 이상의 정수로 적어 주세요.')).toBeDefined()
  }
  expect(calls).toHaveLength(0)
  const lift = breakOff('changeGoods')
  await fillIn(user, { [stockField]: '60' })
  await user.keyboard('{Enter}')
  expect(await row.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  lift()
  refuse('changeGoods', 'too_many_requests', { once: true })
  await user.keyboard('{Enter}')
  expect(await row.findByText(/요청이 너무 많아요/)).toBeDefined()
  await fillIn(user, { [stockField]: '1000001' })
  await user.keyboard('{Enter}')
  expect(await row.findByText('재고는 0~1,000,000개의 정수로 적어 주세요.')).toBeDefined()
  await user.keyboard('{Escape}')
  expect(valueOf(row.getByLabelText(stockField))).toBe('50')
  expect(row.queryByText(/정수로 적어 주세요/)).toBeNull()
  expect(await shop.stockOf(3)).toBe(50)
})

it('new goods are added with one of the shop’s pictures, and stand on top', async () => {
  const { user } = await renderApp({ at: '/admin?tab=goods', as: administratorName })
  await user.click(await screen.findByRole('button', { name: '상품 추가' }))
  await user.click(await screen.findByRole('button', { name: '추가하기' }))
  expect(document.activeElement).toBe(screen.getByLabelText('이름'))
  await fillIn(user, {
    이름: '유자차',
    '영어 이름': 'Yuja Tea',
    카테고리: 'tea-coffee',
    '가격 (원)': '5,000',
    '재고 (개)': '30',
  })
  await user.click(await screen.findByRole('checkbox', { name: 'teacup without handle' }))
  await user.click(screen.getByRole('button', { name: '추가하기' }))

  await screen.findByRole('article', { name: '유자차' })
  const [first] = screen.getAllByRole('article')
  expect(first?.getAttribute('aria-label')).toBe('유자차')
  expect(within(first ?? document.body).getByText('차·커피 · 0개 팔림')).toBeDefined()
  expect(valueOf(screen.getByLabelText('유자차: 가격 (원)'))).toBe('5,000')
  expect(location.search).toBe('?tab=goods')
})

it('where the answer to adding was lost, it is said before the same is added twice', async () => {
  const { user } = await renderApp({ at: '/admin?tab=goods&edit=new', as: administratorName })
  await fillIn(user, { 이름: '유자차', 카테고리: 'tea-coffee', '가격 (원)': '5000' })
  await user.click(await screen.findByRole('checkbox', { name: 'teddy bear' }))
  loseAnswer('addGoods')
  await user.click(screen.getByRole('button', { name: '추가하기' }))
  expect(await screen.findByText(/^추가됐는지 확인하지 못했어요/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: '취소' }))
  expect(await screen.findAllByRole('article', { name: '유자차' })).toHaveLength(1)
})

it('names and picture are edited in a form that changes nothing else; a text can’t be emptied', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3, stock: 50 }] })
  await user.click(row.getByRole('button', { name: '시원한 사이다 수정' }))
  const calls = watchCalls('changeGoods')
  await fillIn(user, { 이름: '아주 시원한 사이다', 설명: '' })
  await user.click(screen.getByRole('button', { name: '저장하기' }))
  expect(await screen.findByText('설명을 입력해 주세요.')).toBeDefined()
  // The field wraps; what is said is one paragraph all the same.
  await fillIn(user, { 설명: '얼음까지{Enter}넣어 드려요.' })
  await shop.anotherShopperBuys(3, 1)
  await user.click(screen.getByRole('button', { name: '저장하기' }))

  expect(await screen.findByRole('article', { name: '아주 시원한 사이다' })).toBeDefined()
  expect(await calls[0]?.json()).toMatchObject({ name: '아주 시원한 사이다', description: '얼음까지 넣어 드려요.' })
  expect(await shop.stockOf(3)).toBe(49)
})

it('what another administrator has saved meanwhile is said at its field, and overwritten only by a second press', async () => {
  const { shop, user, row } = await openGoods('사이다', { goods: [{ goodsId: 3 }] })
  await user.click(row.getByRole('button', { name: '시원한 사이다 수정' }))
  await fillIn(user, { 이름: '아주 시원한 사이다' })
  await shop.changeGoods(3, { name: '라임 사이다', description: '라임을 넣었어요.' })
  await user.click(screen.getByRole('button', { name: '저장하기' }))
  expect(await screen.findByText(/^그사이 바뀌었어요 \(지금 라임 사이다\)/)).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>('이름').value).toBe('아주 시원한 사이다')
  expect(screen.getByLabelText<HTMLTextAreaElement>('설명').value).toBe('라임을 넣었어요.')

  await user.click(screen.getByRole('button', { name: '저장하기' }))
  expect(await screen.findByRole('article', { name: '아주 시원한 사이다' })).toBeDefined()
  const { goods } = await call('getGoods', { params: { goodsId: 3 } })
  expect(goods).toMatchObject({ name: '아주 시원한 사이다', description: '라임을 넣었어요.' })
})

it('goods are taken out of the shop after a question', async () => {
  const { user, row } = await openGoods()
  await user.click(row.getByRole('button', { name: '시원한 사이다 판매 중지' }))
  await user.click(screen.getByRole('button', { name: '그대로 두기' }))
  await user.click(row.getByRole('button', { name: '시원한 사이다 판매 중지' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '판매 중지' }))
  await waitFor(() => expect(screen.queryByRole('article', { name: '시원한 사이다' })).toBeNull())
})
