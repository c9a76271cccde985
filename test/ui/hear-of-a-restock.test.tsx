import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const soldOut = [{ goodsId: 3, stock: 0 }]
const told = '시원한 사이다 상품이 다시 들어왔어요. 금방 품절될 수 있어요.'
const askButton = () => screen.findByRole('button', { name: '다시 들어오면 알림' })
const isAsked = async () => (await call('getRestockRequest', { params: { goodsId: 3 } })).asked

it('a shopper asks for a sold-out product, and hears of it anywhere in the shop, with a way there', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina', goods: soldOut })
  act(() => history.pushState(null, '', '/goods/3'))
  await user.click(await askButton())
  expect(await screen.findAllByText('다시 들어오면 알려 드릴게요.')).not.toHaveLength(0)
  expect(await screen.findByRole('button', { name: '알림 취소' })).toBeDefined()

  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  await screen.findByRole('heading', { name: '상품' })
  await shop.changeGoods(3, { stock: 2 })
  const toast = await screen.findByRole('complementary', { name: told })
  expect(toast).toBeDefined()
  await user.click(screen.getByRole('link', { name: '상품 보기' }))
  expect(await screen.findByRole('heading', { level: 1, name: '시원한 사이다' })).toBeDefined()
  expect(screen.getByRole('link', { name: '바로 구매' })).toBeDefined()
})

it('who was away hears of it at the next visit, once', async () => {
  const { shop, reload } = await renderApp({
    as: 'mina',
    goods: soldOut,
    before: () => call('askForRestock', { params: { goodsId: 3 } }).then(() => {}),
  })
  await reload(() => shop.changeGoods(3, { stock: 2 }))
  expect(await screen.findByRole('complementary', { name: told })).toBeDefined()
  const reads = watchCalls('listNotices')
  await reload()
  await waitFor(() => expect(reads).not.toHaveLength(0))
  // The next news comes, and nothing old with it.
  await shop.changeGoods(1, { stock: 0 })
  await call('askForRestock', { params: { goodsId: 1 } })
  await shop.changeGoods(1, { stock: 2 })
  const news = '시원한 콜라 상품이 다시 들어왔어요. 금방 품절될 수 있어요.'
  expect(await screen.findByRole('complementary', { name: news })).toBeDefined()
})

it('several products that came back are told together', async () => {
  const goodsIds = [1, 2, 3]
  const { shop, reload } = await renderApp({
    as: 'mina',
    goods: goodsIds.map((goodsId) => ({ goodsId, stock: 0 })),
    before: async () => {
      for (const goodsId of goodsIds) await call('askForRestock', { params: { goodsId } })
    },
  })
  await reload(async () => {
    for (const goodsId of goodsIds) await shop.changeGoods(goodsId, { stock: 2 })
  })
  const text = '시원한 사이다 외 2개의 상품이 다시 들어왔어요. 금방 품절될 수 있어요.'
  expect(await screen.findByRole('complementary', { name: text })).toBeDefined()
})

it('a request is withdrawn', async () => {
  const { user } = await renderApp({
    at: '/goods/3',
    as: 'mina',
    goods: soldOut,
    before: () => call('askForRestock', { params: { goodsId: 3 } }).then(() => {}),
  })
  await user.click(await screen.findByRole('button', { name: '알림 취소' }))
  expect(await screen.findAllByText('알림을 취소했어요.')).not.toHaveLength(0)
  expect(await isAsked()).toBe(false)
  expect(await askButton()).toBeDefined()
})

it('a guest is led to sign in, and back', async () => {
  const { user, shop } = await renderApp({ at: '/goods/3', goods: soldOut })
  await user.click(await screen.findByRole('link', { name: '다시 들어오면 알림' }))
  const { email } = await shop.signIn('mina')
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')
  await user.click(await askButton())
  expect(await screen.findByRole('button', { name: '알림 취소' })).toBeDefined()
})

it('a request that gets no answer says so where the button is', async () => {
  const { user } = await renderApp({
    at: '/goods/3',
    as: 'mina',
    goods: soldOut,
    before: () => void breakOff('askForRestock'),
  })
  await user.click(await askButton())
  expect((await screen.findByText(/가게에 연결할 수 없어요/)).getAttribute('role')).toBe('alert')
  expect(await askButton()).toBeDefined()
})

it('in English', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina', language: 'en', goods: soldOut })
  act(() => history.pushState(null, '', '/goods/3'))
  await user.click(await screen.findByRole('button', { name: 'Notify me when it’s back' }))
  await screen.findByRole('button', { name: 'Cancel notification' })
  await shop.changeGoods(3, { stock: 2 })
  const text = 'Ice-Cold Lemon-Lime Soda is back in stock. It may sell out again soon.'
  expect(await screen.findByRole('complementary', { name: text })).toBeDefined()
})
